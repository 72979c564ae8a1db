import { createMessages } from '@binhan/ui';

/** What the last look before results leave says. */
export const messages = createMessages({
  vi: {
    title: 'Trả kết quả',
    sure: (count: number) => `Trả ${String(count)} kết quả?`,
    means:
      'Ngay khi bấm, người trong các ống này được báo là có kết quả. Sửa sau đó thì mọi người lại được báo.',
    pooled: (count: number) =>
      `${String(count)} ống gộp có phát hiện hoặc chưa rõ: không ai bị gọi là dương tính, mọi người được mời lấy mẫu riêng.`,
    outcome: 'Kết quả',
    count: 'Số ống',
    people: (people: number) => `${String(people)} người trong các ống này`,
    gone: (count: number) => `${String(count)} kết quả đã chọn không còn chờ trả nên không có ở đây.`,
    nothing: 'Chưa chọn kết quả nào đang chờ trả.',
    release: (count: number) => `Trả ${String(count)} kết quả`,
    keep: 'Không, quay lại',
    done: (count: number) => `Đã trả ${String(count)} kết quả.`,
    told: (count: number) => `${String(count)} người được nhắn tin; người khác có phiếu in.`,
    problems: (count: number) => `${String(count)} kết quả không trả được vì vừa có người khác xử lý.`,
    failed: (count: number) =>
      `${String(count)} kết quả bị giữ lại vì mẫu chứng gần nhất không đạt. Xin trả lại để xét nghiệm lại cùng mẫu chứng mới.`,
    missing: (count: number) => `${String(count)} kết quả bị giữ lại vì chưa ghi đủ mẫu chứng của đợt chạy.`,
    most: 'Mỗi lần nhiều nhất 500 kết quả.',
    show: 'Các ống',
  },
  en: {
    title: 'Release results',
    sure: (count) => `Release ${String(count)} results?`,
    means:
      'As soon as you press, the people of these tubes are told that there is a result. A later correction tells everybody again.',
    pooled: (count) =>
      `${String(count)} pools with something found or undecided: nobody is called positive, everybody is asked to come again.`,
    outcome: 'Outcome',
    count: 'Tubes',
    people: (people) => `${String(people)} people in these tubes`,
    gone: (count) => `${String(count)} of the chosen results do not wait any more and are left out.`,
    nothing: 'No result that waits for release is chosen.',
    release: (count) => `Release ${String(count)} results`,
    keep: 'No, go back',
    done: (count) => `${String(count)} results are released.`,
    told: (count) => `${String(count)} people get a message; the others have a printed slip.`,
    problems: (count) => `${String(count)} could not be released: somebody else has just dealt with them.`,
    failed: (count) =>
      `${String(count)} are held back: the control sample nearest to them failed. Send them back to be tested again with new controls.`,
    missing: (count) =>
      `${String(count)} are held back: the control samples of their run are not recorded yet.`,
    most: 'At most 500 results at a time.',
    show: 'The tubes',
  },
});
