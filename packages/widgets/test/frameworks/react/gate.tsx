import type {} from '@binhan/widgets/react';
import '@binhan/widgets/auto';
import { useState } from 'react';

export function Gate() {
  const [open, setOpen] = useState(true);
  const [lang, setLang] = useState('vi');
  const [codes, setCodes] = useState<string[]>([]);

  return (
    <main>
      <button onClick={() => setOpen(!open)}>{open ? 'Close' : 'Open'}</button>
      <button onClick={() => setLang('en')}>English</button>
      {open && (
        <binhan-qr-reader
          lang={lang}
          hotline="1900 9095"
          test-outcome="030095000001"
          onbinhan-read={(event) => setCodes([...codes, event.detail.raw])}
        />
      )}
      <output>{codes.join(', ')}</output>
    </main>
  );
}
