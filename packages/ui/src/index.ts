/**
 * Components of the portal and the admin app. Styles come from `@binhan/ui/tokens.css` and `@binhan/ui/base.css`, which
 * an app imports once. No component writes an inline style or raw HTML, so a strict policy keeps them whole.
 */
export { createMessages, type Sentence, type Sentences, type Translated } from './language/messages';
export { getLanguage, setLanguage } from './language/context';
export { default as PageShell } from './page/page-shell.svelte';
export { default as PageTitle } from './page/page-title.svelte';
export { default as BackLink } from './page/back-link.svelte';
export { callAddress, type ShownHotline } from './page/hotline';
export { default as Button } from './button/button.svelte';
export { default as LinkButton } from './button/link-button.svelte';
export { default as TextField } from './field/text-field.svelte';
export { default as PhoneField } from './field/phone-field.svelte';
export { default as TextArea } from './field/text-area.svelte';
export { default as Select } from './field/select.svelte';
export { default as FileField } from './field/file-field.svelte';
export { default as Radios } from './field/radios.svelte';
export { default as Checkboxes } from './field/checkboxes.svelte';
export { default as DateParts } from './field/date-parts.svelte';
export type { FieldProps } from './field/described';
export { default as ErrorSummary } from './summary/error-summary.svelte';
export { default as SummaryList } from './summary/summary-list.svelte';
export { default as TaskList } from './summary/task-list.svelte';
export { default as ActionCards } from './summary/action-cards.svelte';
export { default as Panel } from './notice/panel.svelte';
export { default as Notice } from './notice/notice.svelte';
export { default as Tag } from './notice/tag.svelte';
export { default as Details } from './notice/details.svelte';
export { default as Dialog } from './notice/dialog.svelte';
export { default as Table } from './table/table.svelte';
export { default as Pager } from './table/pager.svelte';
export { default as FilterChips } from './table/filter-chips.svelte';
export { default as QrImage } from './qr/qr-image.svelte';
export { default as FormQuestions } from './form/form-questions.svelte';
export { answerName, provisionalAnswers, type Typed, typedText, typedTexts } from './form/typed-answers';
export { default as DoseFields } from './dose/dose-fields.svelte';
export { type DoseProgram, type TypedDose } from './dose/dose-options';
export { doseWords } from './dose/dose-words';
export { default as AreaPicker } from './area/area-picker.svelte';
