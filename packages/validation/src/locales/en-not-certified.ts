/** Why a dose has no certificate, in English. */
export const enNotCertified: Record<string, string | undefined> = {
  'not-certified-here': 'Doses of this program or vaccine are not certified.',
  grade:
    'The evidence of this dose is too weak for a certificate: somebody stated it, or it came from a file. Report it with a picture of the paper.',
  conflict:
    'Two lines of the record contradict each other. The site or the commune decides; then it is certified.',
  finding: 'This dose does not follow the schedule of its program. Report it, so that the site looks at it.',
  ended: 'This line was replaced or withdrawn. See the new line.',
  details:
    'Name or date of birth differ from what they were when the dose was recorded. Report “wrong details of the person”.',
};
