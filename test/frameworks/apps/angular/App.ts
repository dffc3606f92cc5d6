import { Component, CUSTOM_ELEMENTS_SCHEMA, InjectionToken, inject, provideZonelessChangeDetection, signal, type ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';

interface Props {
  readonly feed: string;
  readonly given: unknown;
  readonly send: unknown;
}

export const PROPS = new InjectionToken<Props>('props');

@Component({
  selector: 'page-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <button id="other" (click)="item.set('clock')">Another</button>
    <button id="reverse" (click)="items.set(items().toReversed())">Turn round</button>
    <output id="opened">{{ opened() }}</output>
    <output id="loaded">{{ loaded() }}</output>
    <advice-column id="column" [attr.feed]="props.feed" [attr.item]="item()" heading-level="3" without-date (advice-load)="loaded.set(loaded() + 1)">
      <p slot="header">Header of the app</p>
      <a href="/home">Fallback of the app</a>
    </advice-column>
    <advice-letter-card id="card" [data]="props.given" excerpt (advice-letter-open)="open($event)"></advice-letter-card>
    <advice-feed [attr.feed]="props.feed">
      <ul>
        @for (id of items(); track id) {
          <li><advice-reply-view [attr.item]="id"></advice-reply-view></li>
        }
      </ul>
    </advice-feed>
    <output id="told">{{ told() }}</output>
    <advice-archive-list id="archive" [attr.feed]="props.feed" opens="event" page-size="2" (advice-letter-open)="tell($event, 'archive ' + $event.itemId)"></advice-archive-list>
    <advice-more-from id="more" [attr.feed]="props.feed" [limit]="1" (advice-more-open)="tell($event, 'more ' + $event.url)"></advice-more-from>
    <advice-submit-form id="form" [attr.feed]="props.feed" email="none" [send]="props.send" (advice-letter-submit)="tell($event, 'form')">
      <p slot="notice">Notice of the app</p>
    </advice-submit-form>
    <div><section><advice-ad-slot id="ad" sizes="300x100" (advice-ad-close)="tell($event, 'ad')"><p>Flour</p></advice-ad-slot></section></div>
  </main>`,
})
export class App {
  readonly props = inject(PROPS);
  readonly items = signal(['bread', 'clock', 'goose']);
  readonly item = signal('bread');
  readonly opened = signal('');
  readonly loaded = signal(0);
  readonly told = signal('');

  open(event: Event & { readonly itemId: string }): void {
    event.preventDefault();
    this.opened.set(event.itemId);
  }

  tell(event: Event, what: string): void {
    event.preventDefault();
    this.told.update((before) => `${before}${what};`);
  }
}

export const configFor = (props: Props, hydrate: boolean): ApplicationConfig => ({
  providers: [provideZonelessChangeDetection(), hydrate ? provideClientHydration() : [], { provide: PROPS, useValue: props }],
});
