/** Invented values that several examples share. */
export const sampleDetails = {
  name: 'Nguyễn Văn An',
  bornOn: '1995-01-02',
  sex: 'male',
  identifiers: [],
  phone: '+84912345678',
  address: { area: { code: '11239', edition: '2026-04-30' }, line: 'Thôn 1' },
};
