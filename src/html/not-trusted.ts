/**
 * Says what is missing where the page's Trusted Types refuse the policy that our own templates are made with. Nothing of
 * ours can be shown there, and what the page has put inside the elements stays. A part of its own, for the few such pages.
 */
// oxlint-disable-next-line no-console -- only the page's author can mend this
console.error(
  "advice-column: this page's Content-Security-Policy names the Trusted Types policies that it allows, and lit-html is not among them, so nothing can be shown. " +
    "Add to the header: trusted-types lit-html dompurify 'allow-duplicates'",
);
