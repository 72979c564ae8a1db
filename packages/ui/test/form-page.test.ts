import axe from 'axe-core';
import { Form } from '@binhan/domain/declaration';
import { mount, tick, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import '../src/tokens.css';
import '../src/base.css';
import SampleForm from './sample-form.svelte';

const both = (text: string) => ({ vi: text, en: text });

const form = Form.parse({
  id: 'sample',
  version: 1,
  title: both('Mẫu'),
  validForHours: 24,
  retentionDays: 30,
  person: { identifier: 'optional', nationality: 'optional', phone: 'optional', email: 'optional' },
  sections: [
    {
      id: 'health',
      title: both('Sức khỏe'),
      questions: [
        {
          id: 'symptoms',
          kind: 'choices',
          label: both('Có dấu hiệu nào?'),
          required: true,
          options: [
            { id: 'fever', label: both('Sốt') },
            { id: 'cough', label: both('Ho') },
          ],
          none: both('Không có dấu hiệu nào'),
        },
        {
          id: 'since',
          kind: 'date',
          label: both('Từ ngày nào?'),
          required: false,
          when: { question: 'symptoms', anySelected: true },
        },
        { id: 'contact', kind: 'yes-no', label: both('Có tiếp xúc?'), required: true, unknown: true },
      ],
    },
  ],
  redFlags: [],
  consents: [],
});

let page: ReturnType<typeof mount> | undefined;

async function show(props: { language?: 'vi' | 'en'; errors?: Record<string, string> } = {}) {
  document.documentElement.lang = props.language ?? 'vi';
  page = mount(SampleForm, { target: document.body, props: { form, ...props } });
  await tick();
}

afterEach(async () => {
  if (page) await unmount(page);
  page = undefined;
});

const control = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
};

for (const theme of ['light', 'dark'] as const)
  for (const errors of [{}, { name: 'Hãy ghi họ và tên' }])
    test(`axe finds nothing (${theme}, ${Object.keys(errors).length} errors)`, async () => {
      document.documentElement.dataset['theme'] = theme;
      await show({ errors });
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });

test('nothing is chosen beforehand', async () => {
  await show();
  expect(document.querySelectorAll('form :checked:not(option)')).toHaveLength(0);
});

test('a refused page takes the focus to its summary, whose links lead to the field (C02)', async () => {
  await show({ errors: { name: 'Hãy ghi họ và tên' } });
  expect(document.title).toBe('Lỗi: Khai báo – Bình An');
  expect(document.activeElement?.textContent).toContain('Chưa tiếp tục được');
  const link = control('a[href="#name"]', HTMLAnchorElement);
  expect(document.getElementById('name-error')?.textContent).toContain(link.textContent);
  link.click();
  expect(document.activeElement).toBe(document.getElementById('name'));
});

test('a question appears when its condition holds, and goes when "none" is said', async () => {
  await show();
  const date = () => document.querySelector('[name="answers.since.day"]');
  expect(date()).toBeNull();
  control('[name="answers.symptoms"][value="fever"]', HTMLInputElement).click();
  await tick();
  expect(date()).not.toBeNull();
  control('[name="answers.symptoms"][value="none"]', HTMLInputElement).click();
  await tick();
  expect(date()).toBeNull();
  const sent = new FormData(control('form', HTMLFormElement)).getAll('answers.symptoms');
  expect(sent).toEqual(['none']);
});

test('a commune is found without its marks', async () => {
  await show();
  const search = control('[id="address.search"]', HTMLInputElement);
  search.value = 'thanh mien';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
  control('.found button', HTMLButtonElement).click();
  await tick();
  expect(control('[name="address.commune"]', HTMLSelectElement).value).toBe('11239');
});

test('the page fits 320 pixels', async () => {
  await show({ errors: { name: 'Hãy ghi họ và tên' } });
  const frame = control('main', HTMLElement);
  document.body.style.width = '320px';
  expect(frame.scrollWidth).toBeLessThanOrEqual(320);
  document.body.style.width = '';
});
