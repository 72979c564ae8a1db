import { createMessages } from '@binhan/ui';

/** What the page of today's work says. */
export const messages = createMessages({
  vi: {
    title: 'Việc hôm nay',
    intro: 'Mỗi số mở đúng danh sách đã lọc.',
    nothing: 'Không có việc nào chờ.',
    flaggedDeclarations: 'Tờ khai có dấu hiệu cần xem',
    declarationsToday: 'Tờ khai nhận hôm nay',
    placesWaiting: 'Địa điểm chờ xác nhận',
    requestsWaiting: 'Yêu cầu dữ liệu chưa trả lời',
    requestsLate: 'Yêu cầu dữ liệu quá hạn',
    proposalsWaiting: 'Đề xuất danh mục chờ duyệt',
    entriesToday: 'Tờ khai tôi khai hộ hôm nay',
    sessionsToday: 'Buổi lấy mẫu hôm nay',
    bookedToday: 'Người đã đặt hôm nay, chưa đến',
    arrivedToday: 'Người đã đến, đang chờ lấy mẫu',
  },
  en: {
    title: 'My work today',
    intro: 'Each count opens its list, filtered.',
    nothing: 'Nothing waits.',
    flaggedDeclarations: 'Declarations with red flags',
    declarationsToday: 'Declarations received today',
    placesWaiting: 'Places waiting for confirmation',
    requestsWaiting: 'Data requests not answered',
    requestsLate: 'Data requests past their date',
    proposalsWaiting: 'Catalogue proposals waiting',
    entriesToday: 'Declarations I made for others today',
    sessionsToday: 'Sessions today',
    bookedToday: 'Booked today, not here yet',
    arrivedToday: 'Arrived and waiting',
  },
});
