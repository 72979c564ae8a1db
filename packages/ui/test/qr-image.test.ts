import { decodeQr } from '@binhan/qr/decode';
import { mount, tick, unmount } from 'svelte';
import { expect, test } from 'vitest';
import QrImage from '../src/qr/qr-image.svelte';

test('a drawn code reads back, black on white also in dark mode', async () => {
  document.documentElement.dataset['theme'] = 'dark';
  const page = mount(QrImage, { target: document.body, props: { text: 'BAP1:sample', label: 'Mã của tôi' } });
  await tick();
  const drawing = document.querySelector('svg');
  if (!drawing) throw new Error('Nothing was drawn.');
  expect(drawing.getAttribute('aria-label')).toBe('Mã của tôi');
  drawing.setAttribute('width', '300');
  drawing.setAttribute('height', '300');
  const picture = new Image(300, 300);
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(300, 300);
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0, 300, 300);
  const pixels = context?.getImageData(0, 0, 300, 300);
  if (!pixels) throw new Error('Nothing was painted.');
  expect(await decodeQr(pixels, { effort: 'picture' })).toEqual(['BAP1:sample']);
  await unmount(page);
});
