import { createMessages } from '@binhan/ui';

/** What the plate says. */
export const messages = createMessages({
  vi: {
    title: 'Sơ đồ khay 96 giếng',
    intro: 'Các ống chờ xét nghiệm, cũ nhất trước, xếp theo cột A1, B1 … H1, A2 …',
    choose: 'Chọn xét nghiệm để xếp khay.',
    count: (tubes: number) => `${String(tubes)} ống trên khay này`,
    more: 'Còn ống cho khay sau: làm xong khay này rồi mở lại trang.',
    negative: 'Chứng âm',
    positive: 'Chứng dương',
    printedAt: (at: string) => `Lập lúc ${at}`,
    print: 'In sơ đồ',
    empty: 'Không có ống nào chờ xét nghiệm này.',
    signature: 'Người thực hiện:',
  },
  en: {
    title: 'Plate of 96 wells',
    intro: 'Tubes that wait for a test, oldest first, by column: A1, B1 … H1, A2 …',
    choose: 'Choose a test to lay out a plate.',
    count: (tubes) => `${String(tubes)} tubes on this plate`,
    more: 'More tubes wait for the next plate: finish this one, then open the page again.',
    negative: 'Negative control',
    positive: 'Positive control',
    printedAt: (at) => `Made at ${at}`,
    print: 'Print the plate',
    empty: 'No tube waits for this test.',
    signature: 'Done by:',
  },
});
