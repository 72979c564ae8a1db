import type { Sentences } from './sentences';

function dayOf(day: string | number | boolean): string {
  return String(day).split('-').toReversed().join('/');
}

/** How a value may be wrong, in English: what is wrong in plain words, and what to do. */
export const enIssues: Sentences['issues'] = {
  required: 'Fill this in, please.',
  not_text: 'This must be text. Please enter it again.',
  too_long: ({ limit }) => `This is too long. Use at most ${limit} characters.`,
  too_short: ({ limit }) => `This is too short. Use at least ${limit} characters.`,
  wrong_type: 'This is not the kind of value that is asked. Please enter it again.',
  wrong_format: 'This is not written the way it is asked. Please check it.',
  address_not_allowed: 'The address must begin with https and be on the internet, not inside the network.',
  not_an_option: 'Choose one of the options, please.',
  not_asked: 'The form does not ask this. Please leave it empty.',
  given_twice: 'This was filled in twice, and differently. Please keep one.',
  forbidden_characters: 'This holds characters that cannot be read. Delete them and type it again.',
  unknown_key: 'There is a field the system does not know. Remove it and send again.',
  not_json: 'What was sent cannot be read. Please send it again.',
  not_a_form: 'What was sent cannot be read. Reload the page and send it again.',
  not_a_name: 'Write the full name in letters, for example Nguyễn Văn An.',
  not_a_date:
    'Write day, month and year, for example 17/5/1941. The year alone is enough if you do not remember.',
  no_such_day: 'There is no such day. Check the day and the month.',
  day_month_swapped: 'A month is 1 to 12. Write the day first, then the month.',
  year_missing: 'Write the year. Leave day and month empty if you do not remember them.',
  month_missing: 'Write the month too, or leave the day empty and write the year only.',
  year_needs_four_digits: 'Write the year with four digits, for example 1941.',
  in_the_future: 'This day has not come yet. Check the year.',
  in_the_past: 'This moment is over. Choose a later one.',
  too_long_ago: ({ earliest }) => `This year is too long ago. Write a year from ${earliest} on.`,
  too_old: 'This was filled in too long ago. Please declare again.',
  not_a_number: 'Write a number, for example 38.5.',
  out_of_range: ({ min, max }) => `Write a number from ${min} to ${max}.`,
  not_a_phone: 'This is not a phone number. Write all 10 digits, for example 0912 345 678.',
  phone_too_short: 'Digits are missing. Write all 10 digits, for example 0912 345 678.',
  phone_too_long: 'There are too many digits. Write 10 digits, for example 0912 345 678.',
  more_than_one_number: 'Write one phone number only.',
  not_an_email: 'This is not an e-mail address, for example name@example.vn.',
  masked_number: 'The number is hidden by *. Write the whole number on the card.',
  citizen_number_length: 'The personal number has 12 digits. Please count again.',
  not_a_citizen_number: 'This is not a personal number. Write the 12 digits on the card.',
  not_an_insurance_number:
    'This is not a health insurance number. Write the 15, 12 or 10 characters on the card.',
  not_a_passport: 'This is not a passport number. Write it as in the passport, for example C1234567.',
  not_an_identifier:
    'This is not the number of a document. Write the personal number (12 digits), the old ID number (9 digits) or the passport number.',
  looks_like_phone: 'This looks like a phone number. Write the number on the document.',
  unknown_area: 'This commune or ward was not found. Choose it from the list.',
  area_mismatch: 'This commune or ward is not in the province you chose. Choose again.',
  version_not_new: 'A new version needs a higher number than the one in use.',
  email_taken: 'This e-mail has an account already. Use another, or reset that account’s password.',
  organisation_known: 'This unit is registered in that area already.',
  too_many_gates: ({ limit }) => `A place has ${limit} gates at most.`,
  form_mismatch: 'The form was replaced by a new version. Reload the page and check your answers.',
  none_and_others: 'Choose the signs, or only the line “none”.',
  consent_needed:
    'The declaration needs this agreement. If you do not agree, call your health station and they will help you.',
  consent_outdated: 'The wording of this agreement has changed. Read the new one and choose again.',
  guardian_needed: 'At this age a parent or guardian registers. Ask them to do so with their own account.',
  not_for_program: 'Too young or too old for this program, or every dose of it was given.',
  registered_before: 'This person is registered for this program already.',
  pool_without_reason: 'A tube holds the specimen of one person. To pool, choose a reason for it.',
  pool_too_large: ({ most }) => `This pool holds the specimens of ${most} people at most.`,
  not_poolable: 'This person must have a tube alone. Please use another tube.',
  person_twice: 'This person is in the tube already.',
  unknown_person: 'Nobody was found for this code. Scan it again or type the details.',
  before_specimen: 'The test must be later than the specimen.',
  unknown_tube: 'This laboratory has not received a tube with this code.',
  tube_not_waiting: 'This tube does not wait for a test: it has another result or was rejected.',
  kit_not_approved: 'This kit was not approved for this test on that day.',
  row_twice: ({ row }) => `This tube is in row ${row} already.`,
  number_of_another:
    'This number is recorded for somebody with another name or year of birth. Check the card; if it is right, please send them to the desk.',
  listed_twice: ({ row }) => `This person is in row ${row} already. Leave one of them out.`,
  has_appointment: 'This person has an appointment already; none is added.',
  session_full: 'The session has no seat left. Send this row for another session.',
  not_one_of: ({ options }) => `Write one of these: ${options}.`,
  not_fhir: 'This JSON file is no FHIR R4 bundle with anything this page takes.',
  not_readable_in_bundle: ({ place }) =>
    `This place of the FHIR bundle cannot be read: ${place}. Nothing of it was taken.`,
  number_or_commune:
    'A row without a number needs the commune, so that nobody of the same name is meant by mistake.',
  dose_before_birth: 'The dose is before the date of birth. Look at both dates again.',
  dose_twice: ({ row }) => `This dose of this person is in row ${row} already. Leave one of them out.`,
  dose_known: 'The record of this person has this dose already; none is added.',
  not_acknowledged: ({ finding }) =>
    `This dose differs from the schedule (${finding}). Look again, then confirm it if it was given so.`,
  other_expiry: ({ day }) => `The books have this lot with the expiry date ${day}. Look again at the box.`,
  before_other: 'This comes before the other one. Check both.',
  same_person: 'This contact is the case themselves. Name somebody else.',
  before_dose: 'This day is before the dose. Please look again.',
  place_known: 'A place of this name and address is registered in this commune already; none is added.',
  place_twice: ({ row }) => `This place is in row ${row} already. Leave one of them out.`,
  outside_area: 'This commune lies outside the area the file was sent for. Send this row for its own area.',
  not_a_meeting:
    'Write the day they last met, with the hour if known, for example 22/11/2026 or 22/11/2026 18:30.',
  outside_window: ({ from, to }) =>
    `They met outside the days the case may have infected others (${dayOf(from)} to ${dayOf(to)}). It can be kept; check the day.`,
  contact_known: 'The case has this meeting with this person already; none is added.',
  already_contact: 'This person is a contact of the case already: this meeting is added.',
  person_of_number: 'Somebody with this number is known; name and year of birth agree.',
  person_of_phone: 'Somebody with this telephone is known; name and year of birth agree.',
  person_of_phone_differs: 'Somebody with this telephone is known, but name or year of birth differ.',
  is_the_case: 'This is the person whose case it is.',
  after_case_ended: 'The case is not open any more; no contact can be added.',
  not_a_spreadsheet: 'This file is no spreadsheet. Send an Excel file (.xlsx) or CSV.',
  old_excel:
    'This is an old Excel file (.xls) of at most 65,536 rows. Open it in Excel and save it as .xlsx.',
  damaged_file: 'The file is damaged and cannot be read. Save it again and send it again.',
  cut_off: 'The file is cut in the middle and its end is missing. Export it again and send it again.',
  unknown_encoding: 'The encoding of the file is not known. Save it as “CSV UTF-8” or as .xlsx.',
  legacy_font: ({ font }) =>
    `The text was typed with an old font (${font}). Convert it to Unicode first, or names will be wrong.`,
  too_many_rows: ({ limit }) =>
    `The file has more than ${limit.toLocaleString('en')} rows. Split it; no row was saved.`,
  too_many_cells: ({ limit }) => `This row has more than ${limit} cells. Check the separator.`,
  too_large_inside: ({ limit }) => `What is in the file is larger than ${limit} MB.`,
  no_rows: 'The file has no row of data.',
  missing_column: ({ column }) => `The column “${column}” is missing. Use the template of this page.`,
  column_twice: ({ column }) => `The column “${column}” is there twice. Keep one.`,
  not_a_person_code:
    'This is not the code of a person. Scan an identity card, a health insurance card or a personal code.',
  nothing_readable: 'Nothing on this code can be read. Scan it again or type it in.',
};

/** What is taken all the same and should be looked at again, in English. */
export const enWarnings: Sentences['warnings'] = {
  digits_in_name: 'The name holds digits. Please check it.',
  one_word_name: 'The name is a single word. Write the family name too, if there is one.',
  name_without_accents: 'The name has no accents. Write them as on the document, if you can.',
  leading_zero_added: 'A 0 was added in front. Please check it.',
  old_number_migrated: 'The old 11-digit number was changed to its 10-digit one. Please check it.',
  landline: 'This is a fixed line; it gets no text messages.',
  unusual_phone: 'This prefix is unusual. Please check it.',
  unknown_birth_province: 'The first three digits name no province. Please check them.',
  sex_differs: 'The sex differs from the personal number. Go on if the card says so.',
  birth_year_differs: 'The year of birth differs from the personal number. Go on if the card says so.',
  unlikely_century: 'The fourth digit is unusual. Please check it.',
  unknown_benefit_level: 'The third character of the insurance number is unusual. Please check it.',
  unknown_insurance_province: 'The province on the insurance card is unusual. Please check it.',
  foreign_passport: 'This number is taken as a foreign passport.',
  masked_left_out: 'What is hidden by * was not used.',
  unreadable_left_out: 'A part of the code could not be read and was left out. Please type it in.',
  declared_not_documented: 'This code was declared by its holder; it is not a document.',
  day_month_maybe_swapped: 'Day and month may have changed places. Look at the paper again.',
  dose_not_in_program: 'The program has no such vaccine. It is taken; please look again.',
  dose_wrong_number: ({ expected }) =>
    `By the schedule the next dose is number ${expected}. It is taken; please look again.`,
  dose_too_early: ({ days, minDays }) =>
    `Only ${days} days after the dose before; the schedule needs ${minDays} at least. It is taken; please look again.`,
  dose_wrong_vaccine:
    'By the schedule this vaccine may not follow the one before. It is taken; please look again.',
  dose_too_young: 'Younger on that day than the schedule is for. It is taken; please look again.',
  dose_too_old: 'Older on that day than the schedule is for. It is taken; please look again.',
  dose_in_future: 'The day of the dose has not come. Please look again.',
  dose_lot_expired: 'The lot had expired on that day. It is taken; please look again.',
};

/** For a code this version does not know, from a newer server. */
export const enUnknownIssue = 'This is not right yet. Please check it.';
