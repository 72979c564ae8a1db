import { createMessages } from '@binhan/ui';

/** Why a reaction is serious and what became of it: the codes of the report in words. */
export const reactionWords = createMessages({
  vi: {
    why: {
      death: 'Tử vong',
      'life-threatening': 'Đe doạ tính mạng',
      hospitalised: 'Phải nằm viện',
      disability: 'Tàn tật',
      congenital: 'Dị tật bẩm sinh',
      'other-important': 'Quan trọng khác',
    },
    outcomes: {
      recovering: 'Đang hồi phục',
      recovered: 'Đã khỏi',
      'recovered-with-sequelae': 'Khỏi, có di chứng',
      'not-recovered': 'Chưa khỏi',
      died: 'Tử vong',
      unknown: 'Chưa rõ',
    },
  },
  en: {
    why: {
      death: 'Death',
      'life-threatening': 'Life-threatening',
      hospitalised: 'In hospital',
      disability: 'Disability',
      congenital: 'Congenital anomaly',
      'other-important': 'Otherwise important',
    },
    outcomes: {
      recovering: 'Recovering',
      recovered: 'Recovered',
      'recovered-with-sequelae': 'Recovered with sequelae',
      'not-recovered': 'Not recovered',
      died: 'Died',
      unknown: 'Not known',
    },
  },
});
