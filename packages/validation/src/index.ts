/**
 * Readers for what people type and files hold: national numbers, names, dates, telephones, scanned cards and whole
 * declarations. Each answers `{ value, warnings }` or `{ issues }`, never throws, and its values follow the shapes of
 * `@binhan/domain`. The sentences stand at `@binhan/validation/locales` and are also here as `message`.
 */
export { below, isGood, type Path, type Reading } from './reading';
export {
  issueData,
  warningData,
  type FoundIssue,
  type IssueCode,
  type IssueData,
  type Warning,
  type WarningCode,
} from './issues';
export { readPersonName } from './readers/person-name';
export { readBirthDate, readDate, type DateBoxes, type DateOptions } from './readers/birth-date';
export { readPhone, type PhoneOptions } from './readers/phone';
export { readEmail, readNationality, readSex } from './readers/contact';
export { readPassport } from './readers/passport';
export { readIdentifier, type IdentifierOptions } from './readers/identifier';
export {
  readCitizenNumber,
  citizenNumberFacts,
  type CitizenNumberFacts,
  type CitizenNumberOptions,
} from './readers/vn/citizen-number';
export { readInsuranceNumber, type InsuranceNumber } from './readers/vn/insurance-number';
export { readPersonFromQr, type ScannedPerson } from './scan/read-person-from-qr';
export { readDeclaration, type DeclarationOptions } from './declaration/read-declaration';
export { readFormAnswers } from './declaration/read-form-answers';
export {
  detailFields,
  answerField,
  consentField,
  NONE_OF_THESE,
  type DetailField,
} from './declaration/fields';
export { fieldsOf } from './declaration/fields-of';
export type { PostedInput } from './declaration/posted';
export { message } from './locales/message';
export { refusalMessage } from './locales/refusal-message';
