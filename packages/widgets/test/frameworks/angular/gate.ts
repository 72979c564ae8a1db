import type { BinhanQrReaderEventMap } from '@binhan/widgets';
import '@binhan/widgets/auto';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';

@Component({
  selector: 'app-gate',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="open.set(!open())">{{ open() ? 'Close' : 'Open' }}</button>
      <button (click)="lang.set('en')">English</button>
      @if (open()) {
        <binhan-qr-reader
          [lang]="lang()"
          hotline="1900 9095"
          test-outcome="030095000001"
          (binhan-read)="keep($event)"
        />
      }
      <output>{{ codes().join(', ') }}</output>
    </main>
  `,
})
export class Gate {
  readonly open = signal(true);
  readonly lang = signal('vi');
  readonly codes = signal<string[]>([]);

  keep({ detail }: BinhanQrReaderEventMap['binhan-read']): void {
    this.codes.update((codes) => [...codes, detail.raw]);
  }
}
