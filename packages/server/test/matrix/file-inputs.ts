import { contactFileInputs } from './contact-file-inputs';
import { doseFileInputs } from './dose-file-inputs';
import { listInputs } from './list-inputs';
import { placeFileInputs } from './place-file-inputs';
import type { Ask } from './whose';

/** Calls of files of rows that are looked at before they are carried out. */
export const fileInputs: Record<string, Ask> = {
  ...listInputs,
  ...doseFileInputs,
  ...placeFileInputs,
  ...contactFileInputs,
};
