import { Component, CUSTOM_ELEMENTS_SCHEMA, InjectionToken, inject, provideZonelessChangeDetection, signal, type ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';

export const PROPS = new InjectionToken<{ feed: string; given: unknown }>('props');

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
  </main>`,
})
export class App {
  readonly props = inject(PROPS);
  readonly items = signal(['bread', 'clock', 'goose']);
  readonly item = signal('bread');
  readonly opened = signal('');
  readonly loaded = signal(0);

  open(event: Event & { readonly itemId: string }): void {
    event.preventDefault();
    this.opened.set(event.itemId);
  }
}

export const configFor = (props: { feed: string; given: unknown }, hydrate: boolean): ApplicationConfig => ({
  providers: [provideZonelessChangeDetection(), hydrate ? provideClientHydration() : [], { provide: PROPS, useValue: props }],
});
