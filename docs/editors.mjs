/** `npm run docs`: what editors ask for, from custom-elements.json. */
import { elements, settableOf, tokens, typeOf, valuesOf, version, write } from './manifest.mjs';

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
const isBoolean = (/** @type {unknown} */ attribute) => typeOf(attribute) === 'boolean';

/** https://github.com/microsoft/vscode-custom-data */
const inVsCode = {
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(isBoolean(attribute) ? { valueSet: 'v' } : {}),
      ...(valuesOf(attribute).length ? { values: valuesOf(attribute).map((name) => ({ name })) } : {}),
    })),
  })),
};

const inVsCodeCss = {
  version: 1.1,
  properties: tokens.map(({ name, description, default: initial }) => ({ name, description: `${description}; default: ${initial}` })),
  pseudoElements: [],
};

/** https://github.com/JetBrains/web-types */
const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name: 'advice-column',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: (element.attributes ?? []).map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          ...(attribute.default ? { default: attribute.default.replaceAll("'", '') } : {}),
          value: isBoolean(attribute) ? { kind: 'no-value' } : { kind: 'plain', type: valuesOf(attribute).length ? valuesOf(attribute).map((value) => `"${value}"`) : typeOf(attribute) },
        })),
        slots: (element.slots ?? []).map(({ name, description }) => ({ name, description })),
        js: {
          properties: settableOf(element).map((property) => ({ name: property.name, description: property.description, value: { type: typeOf(property) } })),
          events: (element.events ?? []).map(({ name, description }) => ({ name, description })),
        },
        css: { parts: (element.cssParts ?? []).map(({ name, description }) => ({ name, description })) },
      })),
    },
    css: { properties: tokens.map(({ name, description, default: initial }) => ({ name, description: `${description}; default: ${initial}` })) },
  },
};

write('editors/vscode.html-data.json', json(inVsCode));
write('editors/vscode.css-data.json', json(inVsCodeCss));
write('editors/web-types.json', json(webTypes));
