import type { Entry } from '@binhan/domain/catalog';

/** One policy for the country until a province has its own. */
export const vaccinationPolicies: Entry[] = [
  {
    kind: 'vaccination-policy',
    id: 'vaccination',
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Defaults of this catalogue; 24 hours for serious events is the working rule (Circular 34/2018/TT-BYT), 28 days of watching are those of the campaign',
    body: { invitationHours: 72, seriousWithinHours: 24, claimDays: 7, diaryDays: 28, issuesPerHour: 900 },
  },
];
