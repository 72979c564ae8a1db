import { createMessages } from '@binhan/ui';

/** What the page of labels says. */
export const messages = createMessages({
  vi: {
    labelsTitle: 'In nhãn ống',
    labelsIntro: 'Mỗi nhãn có mã QR và mã bằng chữ, không trùng nhau. In thừa không sao.',
    labelsCount: 'Số nhãn',
    labelsHint: 'Từ 1 đến 500.',
    labelsWrong: 'Xin điền một số từ 1 đến 500.',
    paper: 'Giấy',
    a4: 'Tờ A4, 65 nhãn',
    roll: 'Máy in nhãn cuộn',
    labelsGet: 'Tải nhãn (PDF)',
  },
  en: {
    labelsTitle: 'Print labels',
    labelsIntro: 'Each label has a QR code and a code in letters; none comes twice. Spare labels do no harm.',
    labelsCount: 'Number of labels',
    labelsHint: 'From 1 to 500.',
    labelsWrong: 'Fill in a number from 1 to 500.',
    paper: 'Paper',
    a4: 'A4 sheet, 65 labels',
    roll: 'Label printer',
    labelsGet: 'Download labels (PDF)',
  },
});
