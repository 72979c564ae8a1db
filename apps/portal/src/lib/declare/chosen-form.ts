import type { Form } from '@binhan/domain/declaration';

/** The first of several ids that names a form one may declare with; else the first form, which is for everybody. */
export function chosenForm<Known extends Pick<Form, 'id'>>(
  forms: readonly [Known, ...Known[]],
  ...ids: readonly (string | null | undefined)[]
): Known {
  for (const id of ids) {
    const found = forms.find((form) => form.id === id);
    if (found) return found;
  }
  return forms[0];
}

/** Where the pages of a form begin; for somebody where it is said for whom. */
export function formAddress(id: string, step = '', person = ''): string {
  return `/khai-bao${step === '' ? '' : `/${step}`}?mau=${id}${person === '' ? '' : `&nguoi=${person}`}`;
}
