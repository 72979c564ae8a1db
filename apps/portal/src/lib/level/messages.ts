import { createMessages } from '@binhan/ui';

/** What the pages of epidemic levels say. */
export const levelMessages = createMessages({
  vi: {
    title: 'Cấp độ dịch',
    lead: (province: string) => `Cấp độ dịch đang áp dụng ở các xã, phường, đặc khu của ${province}.`,
    asOf: (at: string) => `Cập nhật lúc ${at}.`,
    none: 'Chưa xã, phường nào có cấp độ được công bố.',
    yours: (name: string) => `Nơi ông/bà ở: ${name}`,
    here: (name: string) => `${name}`,
    table: 'Cấp độ theo xã, phường',
    commune: 'Xã, phường',
    level: 'Cấp độ',
    since: (day: string) => `Từ ngày ${day}`,
    map: 'Sơ đồ xã, phường',
    mapText:
      'Mỗi ô là một xã, phường, xếp theo mã; không phải bản đồ thật. Số trong ô là cấp độ; ô gạch chéo chưa có cấp độ được công bố.',
    unknown: 'Chưa công bố',
    unknownShort: '–',
    meaning: 'Mỗi cấp độ nghĩa là gì',
    measures: 'Biện pháp đi kèm',
    measure: (name: string, means: string) => `${name}: ${means}`,
    history: 'Các lần công bố',
    historyNone: 'Chưa có lần công bố nào.',
    source: (source: string) => `Theo ${source}.`,
    all: 'Tất cả xã, phường',
    see: 'Xem cấp độ các nơi và biện pháp',
    speed: 'Cảnh báo có kịp không?',
    speedText: (warnings: number, people: number, from: string) =>
      `Từ ${from}: ${String(warnings)} cảnh báo, gửi đến ${String(people)} người.`,
    speedTime: (half: string, most: string) =>
      `Từ lúc có kết quả dương tính đến lúc gửi cảnh báo: một nửa số lần trong ${half}, chín phần mười trong ${most}.`,
    hours: (hours: number, minutes: number) =>
      hours === 0
        ? minutes === 0
          ? 'chưa đến 1 phút'
          : `${String(minutes)} phút`
        : minutes === 0
          ? `${String(hours)} giờ`
          : `${String(hours)} giờ ${String(minutes)} phút`,
    ranks: (rank: number) => `Cấp ${String(rank)}`,
  },
  en: {
    title: 'Epidemic levels',
    lead: (province) =>
      `The epidemic levels that hold in the communes, wards and special zones of ${province}.`,
    asOf: (at) => `As of ${at}.`,
    none: 'No level has been published for any commune or ward.',
    yours: (name) => `Where you live: ${name}`,
    here: (name) => name,
    table: 'Levels by commune and ward',
    commune: 'Commune, ward',
    level: 'Level',
    since: (day: string) => `Since ${day}`,
    map: 'Diagram of communes and wards',
    mapText:
      'Each tile is a commune or ward, in the order of their codes; it is no real map. The number in a tile is its level; a hatched tile has no published level.',
    unknown: 'Not published',
    unknownShort: '–',
    meaning: 'What each level means',
    measures: 'Measures that hold',
    measure: (name, means) => `${name}: ${means}`,
    history: 'What was published',
    historyNone: 'Nothing has been published yet.',
    source: (source) => `By ${source}.`,
    all: 'All communes and wards',
    see: 'See the levels of all places and the measures',
    speed: 'Are warnings in time?',
    speedText: (warnings, people, from) =>
      `Since ${from}: ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'} to ${String(people)} ${people === 1 ? 'person' : 'people'}.`,
    speedTime: (half, most) =>
      `From the positive result to the warning: half of them within ${half}, nine of ten within ${most}.`,
    hours: (hours, minutes) =>
      hours === 0
        ? minutes === 0
          ? 'less than a minute'
          : `${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
        : minutes === 0
          ? `${String(hours)} ${hours === 1 ? 'hour' : 'hours'}`
          : `${String(hours)} h ${String(minutes)} min`,
    ranks: (rank) => `Level ${String(rank)}`,
  },
});
