import type { Sentences } from './vi-sentences';

export const sentences: Sentences = {
  kinds: {
    'vn-cccd': 'Read an identity card.',
    'vn-personal': 'Read a personal QR code.',
    'vn-bhyt': 'Read a health insurance card.',
    hcert: 'Read a health certificate.',
    shc: 'Read a health certificate.',
    'own-place': 'Read a place code.',
    'own-person': 'Read a personal code.',
    tube: 'Read a tube label.',
    appointment: 'Read an appointment.',
    slip: 'Read a result slip.',
    gs1: 'Read the code on a box of medicine or vaccine (GS1).',
    'foreign-place': 'This is a place code of another system.',
    url: 'This code holds a web address. It has not been opened.',
    number: 'Read a number.',
  },
  unknown: {
    empty: 'This code is empty.',
    identity: 'This looks like an identity document with parts missing. Scan it again.',
    payment: 'This is a payment code. Scan another one.',
    wifi: 'This is a Wi-Fi code. Scan another one.',
    contact: 'This is a contact card. Scan another one.',
    message: 'This is a code for a call or a message. Scan another one.',
    address: 'This is a place on a map. Scan another one.',
    link: 'This code holds a link that cannot be used here.',
    unsafe: 'This code holds a dangerous link. Do not open it.',
    too_long: 'The text is longer than any QR code. Paste it again.',
    text: 'This code is not recognised. Scan another one.',
  },
};
