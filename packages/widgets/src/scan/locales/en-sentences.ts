import type { Sentences } from './vi-sentences';

const otherWays = 'You can still choose a picture or paste the code’s text below.';

export const sentences: Sentences = {
  testing: 'Test mode, no camera is opened.',
  errors: {
    script_unavailable: 'The code reader did not load. Check the network and try again.',
    insecure_context: `The camera stays off because this page does not use a secure connection (https). ${otherWays}`,
    camera_unsupported: `This browser does not let the page use a camera. ${otherWays}`,
    camera_denied: `This page may not use the camera yet. Allow it in the browser’s settings and turn it on again. ${otherWays}`,
    camera_missing: `This device has no camera. ${otherWays}`,
    camera_in_use: `Another program is using the camera. Close it and turn the camera on again. ${otherWays}`,
    camera_failed: `The camera does not start. ${otherWays}`,
    camera_lost: `The camera was disconnected. Turn it on again. ${otherWays}`,
    picture_unreadable: 'This file cannot be opened as a picture. Choose another one.',
    no_code_in_picture:
      'No QR code was found in the picture. Take it from closer, with enough light, and try again.',
    several_codes: 'There are several codes in view. Show only one.',
    decoder_unavailable: 'The full decoder did not load. Blurred or tilted codes may not be read.',
  },
};
