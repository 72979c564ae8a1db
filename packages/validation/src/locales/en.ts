import { enQr } from './en-qr';
import type { Sentences } from './sentences';

function wait(seconds: number): string {
  const [count, unit] =
    seconds < 90 ? [Math.max(1, Math.ceil(seconds)), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Every sentence in English. */
export const en: Sentences = {
  language: 'en',
  issues: {
    required: 'Fill this in, please.',
    not_text: 'This must be text. Please enter it again.',
    too_long: ({ limit }) => `This is too long. Use at most ${limit} characters.`,
    too_short: ({ limit }) => `This is too short. Use at least ${limit} characters.`,
    wrong_type: 'This is not the kind of value that is asked. Please enter it again.',
    wrong_format: 'This is not written the way it is asked. Please check it.',
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
    too_long_ago: ({ earliest }) => `This year is too long ago. Write a year from ${earliest} on.`,
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
    form_mismatch: 'The form was replaced by a new version. Reload the page and check your answers.',
    none_and_others: 'Choose the signs, or only the line “none”.',
    consent_needed:
      'The declaration needs this agreement. If you do not agree, call your health station and they will help you.',
    consent_outdated: 'The wording of this agreement has changed. Read the new one and choose again.',
    not_a_person_code:
      'This is not the code of a person. Scan an identity card, a health insurance card or a personal code.',
    nothing_readable: 'Nothing on this code can be read. Scan it again or type it in.',
  },
  warnings: {
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
  },
  refusals: {
    unauthenticated: 'Sign in first, please.',
    not_found: 'Not found, or you may not see it.',
    invalid_input: 'Something is not right yet. See the marked fields.',
    body_too_large: ({ limit }) =>
      `What you send is too large; at most ${Math.max(1, Math.floor(limit / 1024))} KB.`,
    unsupported_media_type: 'This kind of file cannot be taken.',
    idempotency_key_missing:
      'The request lacks its key against double sending. Reload the page and send again.',
    idempotency_key_reused: 'The content changed after it was sent before. Please send it anew.',
    origin_not_allowed: 'This site may not send requests.',
    too_many_requests: ({ retryAfter }) => `Too many tries. Wait ${wait(retryAfter)} and try again.`,
    unavailable: ({ retryAfter }) =>
      `The system is busy and saved nothing. What you typed is still here; try again in ${wait(retryAfter)}.`,
    internal: 'The system failed; it is not your fault. Try again, or call the hotline.',
    code_not_accepted: 'The code is wrong or too old. Type it again or ask for a new one.',
    sign_in_not_accepted: 'The name, password or confirmation code is wrong.',
    wrong_state: 'This can no longer be done; something changed. Reload the page.',
    changed_meanwhile: 'Somebody has just changed this. Reload, see the new version, then change it.',
    second_person_needed: 'A second person must confirm this.',
    qr_not_accepted: 'This code is not accepted. Scan it again, or ask for a new one.',
    unsafe_origin:
      'No poster yet: the address of this site works on this machine only. Set the public address first.',
    form_not_in_force: 'This form is no longer in use. Reload the page for the new one.',
    declaration_closed:
      'The declaration was used or has run out and cannot be changed. Please declare again.',
  },
  gateReasons: {
    no_declaration: 'No health declaration yet. Declare before entering.',
    declaration_ran_out: 'The health declaration has run out. Declare again.',
    red_flag: 'Ask about health first.',
    place_not_open: 'This place lets nobody in at present.',
  },
  fields: {
    name: 'Full name',
    bornOn: 'Date of birth',
    sex: 'Sex',
    nationality: 'Nationality',
    identifier: 'Personal, ID card or passport number',
    identifierKind: 'Kind of document',
    insuranceNumber: 'Health insurance number',
    phone: 'Phone number',
    email: 'E-mail',
    'address.province': 'Province or city',
    'address.district': 'District (old address)',
    'address.commune': 'Commune or ward',
    'address.edition': 'List of communes',
    'address.line': 'House, street, hamlet',
  },
  areaNames: {
    province: (name) => `${name} province`,
    municipality: (name) => `${name} city`,
    city: (name) => `${name} city`,
    town: (name) => `${name} town`,
    'urban-district': (name) => (/^\d/.test(name) ? `District ${name}` : `${name} district`),
    district: (name) => `${name} district`,
    ward: (name) => (/^\d/.test(name) ? `Ward ${name}` : `${name} ward`),
    commune: (name) => `${name} commune`,
    township: (name) => `${name} township`,
    'special-zone': (name) => `${name} special zone`,
  },
  ...enQr,
  fallback: {
    issue: 'This is not right yet. Please check it.',
    refusal: 'This could not be done. Try again later, or call the hotline.',
  },
};
