import type { Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { createMessages } from '@binhan/ui';

const sentences = createMessages({
  vi: {
    name: 'Xin ghi họ và tên',
    bornOn: 'Xin ghi ngày sinh, hoặc chỉ năm sinh',
    sex: 'Xin chọn giới tính, hoặc “Không muốn trả lời”',
    nationality: 'Xin chọn quốc tịch',
    identifier: 'Xin ghi số giấy tờ',
    phone: 'Xin ghi số điện thoại',
    email: 'Xin ghi thư điện tử',
    'address.commune': 'Xin chọn xã, phường',
    answer: (question: string) => `Xin trả lời: ${question}`,
    other: 'Xin điền mục này',
  },
  en: {
    name: 'Enter the full name',
    bornOn: 'Enter the date of birth, or the year alone',
    sex: 'Choose the sex, or “Prefer not to say”',
    nationality: 'Choose the nationality',
    identifier: 'Enter the document number',
    phone: 'Enter the phone number',
    email: 'Enter the e-mail address',
    'address.commune': 'Choose the commune or ward',
    answer: (question) => `Answer: ${question}`,
    other: 'Fill this in',
  },
});

/** The sentence for a field nobody filled in: names it, so that a summary of several can be told apart. */
export function missingText(name: string, form: Form, language: Language): string {
  const text = sentences(language);
  const question = form.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => name === `answers.${id}`);
  if (question) return text.answer(question.label[language]);
  const table: Record<string, unknown> = text;
  const sentence = table[name];
  return typeof sentence === 'string' ? sentence : text.other;
}
