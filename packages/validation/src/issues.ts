import type { AnswerIssueCode } from '@binhan/domain/declaration';
import type { Issue } from '@binhan/domain/refusals';

/**
 * Every code of something wrong with a value, with the names of the data its sentence needs. The one list: the tables of
 * sentences are typed by it, so that a code without a sentence does not compile.
 */
export const issueData = {
  // Any value
  required: [],
  not_text: [],
  too_long: ['limit'],
  too_short: ['limit'],
  wrong_type: [],
  wrong_format: [],
  not_an_option: [],
  address_not_allowed: [],
  not_asked: [],
  given_twice: [],
  forbidden_characters: [],
  unknown_key: [],
  // Bodies of a request
  not_json: [],
  not_a_form: [],
  // Names
  not_a_name: [],
  // Dates
  not_a_date: [],
  no_such_day: [],
  day_month_swapped: [],
  year_missing: [],
  month_missing: [],
  year_needs_four_digits: [],
  in_the_future: [],
  in_the_past: [],
  too_long_ago: ['earliest'],
  too_old: [],
  // Numbers
  not_a_number: [],
  out_of_range: ['min', 'max'],
  // Telephone and e-mail
  not_a_phone: [],
  phone_too_short: [],
  phone_too_long: [],
  more_than_one_number: [],
  not_an_email: [],
  // Numbers of people
  masked_number: [],
  citizen_number_length: [],
  not_a_citizen_number: [],
  not_an_insurance_number: [],
  not_a_passport: [],
  not_an_identifier: [],
  looks_like_phone: [],
  // Areas
  unknown_area: [],
  area_mismatch: [],
  // Catalogue
  version_not_new: [],
  // Accounts and places
  email_taken: [],
  organisation_known: [],
  too_many_gates: ['limit'],
  // Declarations
  form_mismatch: [],
  none_and_others: [],
  consent_needed: [],
  consent_outdated: [],
  // Registrations for doses
  guardian_needed: [],
  not_for_program: [],
  registered_before: [],
  // Tubes and results
  pool_without_reason: [],
  pool_too_large: ['most'],
  not_poolable: [],
  person_twice: [],
  unknown_person: [],
  before_specimen: [],
  unknown_tube: [],
  tube_not_waiting: [],
  kit_not_approved: [],
  row_twice: ['row'],
  not_one_of: ['options'],
  // People whom somebody else enters
  number_of_another: [],
  listed_twice: ['row'],
  has_appointment: [],
  session_full: [],
  // Doses and stock
  number_or_commune: [],
  dose_before_birth: [],
  dose_twice: ['row'],
  dose_known: [],
  not_acknowledged: ['finding'],
  other_expiry: ['day'],
  before_dose: [],
  before_other: [],
  same_person: [],
  // Places of a file
  place_known: [],
  place_twice: ['row'],
  outside_area: [],
  // Contacts of a file
  not_a_meeting: [],
  outside_window: ['from', 'to'],
  contact_known: [],
  already_contact: [],
  person_of_number: [],
  person_of_phone: [],
  person_of_phone_differs: [],
  is_the_case: [],
  after_case_ended: [],
  // Files with rows
  not_a_spreadsheet: [],
  not_fhir: [],
  not_readable_in_bundle: ['place'],
  old_excel: [],
  damaged_file: [],
  cut_off: [],
  unknown_encoding: [],
  legacy_font: ['font'],
  too_many_rows: ['limit'],
  too_many_cells: ['limit'],
  too_large_inside: ['limit'],
  no_rows: [],
  missing_column: ['column'],
  column_twice: ['column'],
  // Scanned codes
  not_a_person_code: [],
  nothing_readable: [],
} as const satisfies Record<AnswerIssueCode, readonly string[]> & Record<string, readonly string[]>;

/** The code of something wrong with a value. */
export type IssueCode = keyof typeof issueData;

/** Every code of something that may be right and should be looked at, with the names of the data its sentence needs. */
export const warningData = {
  digits_in_name: [],
  one_word_name: [],
  name_without_accents: [],
  leading_zero_added: [],
  old_number_migrated: [],
  landline: [],
  unusual_phone: [],
  unknown_birth_province: [],
  sex_differs: [],
  birth_year_differs: [],
  unlikely_century: [],
  unknown_benefit_level: [],
  unknown_insurance_province: [],
  foreign_passport: [],
  masked_left_out: [],
  unreadable_left_out: [],
  declared_not_documented: [],
  // Doses against their schedule
  day_month_maybe_swapped: [],
  dose_not_in_program: [],
  dose_wrong_number: ['expected'],
  dose_too_early: ['days', 'minDays'],
  dose_wrong_vaccine: [],
  dose_too_young: [],
  dose_too_old: [],
  dose_in_future: [],
  dose_lot_expired: [],
} as const satisfies Record<string, readonly string[]>;

/** The code of something that may be right and should be looked at. */
export type WarningCode = keyof typeof warningData;

/** One thing wrong, at a place; `message` gives its sentence. */
export type FoundIssue = Issue & { code: IssueCode };

/** One thing to look at, at a place; `message` gives its sentence. The value is kept as it is. */
export type Warning = Issue & { code: WarningCode };

/** Data of an issue: public limits and counts, never a personal value. */
export type IssueData = NonNullable<Issue['data']>;
