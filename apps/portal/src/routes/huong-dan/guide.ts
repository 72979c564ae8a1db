import type { Language } from '@binhan/domain/text';

/** One topic of the guidance: a heading and its steps or paragraphs. */
export interface Topic {
  id: string;
  title: string;
  text: string[];
  steps?: string[];
}

/** The guidance, for reading on a phone and for printing. */
export const guide: Record<Language, { title: string; lead: string; print: string; topics: Topic[] }> = {
  vi: {
    title: 'Hướng dẫn',
    lead: 'Ai cũng dùng được, không cần tài khoản để đọc. Không có điện thoại thông minh vẫn khai báo và qua cổng được.',
    print: 'In hướng dẫn này',
    topics: [
      {
        id: 'khai-bao',
        title: 'Khai báo y tế',
        text: ['Mất khoảng 2 phút. Tờ khai có giá trị 24 giờ, trừ khi tỉnh, thành phố quy định khác.'],
        steps: [
          'Bấm “Khai báo” ở đầu trang, chọn tờ khai, rồi “Bắt đầu khai báo”.',
          'Trả lời từng trang. Chỉ nhớ năm sinh thì ghi năm. Không biết thì chọn “Tôi không biết”.',
          'Xem lại, sửa nếu cần, rồi bấm “Gửi tờ khai”.',
          'Giữ mã QR hiện ra: chụp màn hình hoặc in.',
        ],
      },
      {
        id: 'khai-ho',
        title: 'Khai hộ con nhỏ, cha mẹ già',
        text: [
          'Đăng nhập bằng số điện thoại, mở “Gia đình”, thêm từng người. Mỗi người có tờ khai và mã QR riêng, ghi rõ là khai hộ.',
        ],
      },
      {
        id: 'xet-nghiem',
        title: 'Đăng ký xét nghiệm',
        text: ['Đặt cho mình hoặc người nhà. Không đến được thì huỷ sớm để người khác có chỗ.'],
        steps: [
          'Mở “Đăng ký xét nghiệm”, chọn buổi gần nhà, rồi chọn giờ. Hết chỗ thì đăng ký chờ.',
          'Đăng nhập bằng số điện thoại. Chỗ được giữ trong ít phút, giờ hết hạn ghi ngay trên trang.',
          'Chọn lý do, bấm “Đặt lịch hẹn”.',
          'Đến nơi, đưa mã QR trong “Lịch hẹn của tôi”, hoặc đọc mã hẹn cho người tiếp đón.',
        ],
      },
      {
        id: 'ket-qua',
        title: 'Xem kết quả xét nghiệm',
        text: [
          'Tin nhắn chỉ báo có kết quả mới, không ghi kết quả. Có tài khoản thì đăng nhập, mở “Kết quả xét nghiệm”. Không có tài khoản thì làm như sau:',
        ],
        steps: [
          'Giữ tờ giấy ghi mã 9 ký tự nhận lúc lấy mẫu.',
          'Mở liên kết trong tin nhắn, nhập mã, bấm “Xem kết quả”.',
          'Đọc câu đầu và việc cần làm. Cần giấy thì bấm “Tải phiếu kết quả (PDF)”.',
          'Không mở được thì đăng nhập, hoặc mang giấy tờ tuỳ thân đến nơi lấy mẫu.',
        ],
      },
      {
        id: 'khong-dien-thoai',
        title: 'Không có điện thoại',
        text: [
          'Đưa thẻ căn cước hoặc thẻ bảo hiểm y tế cho người gác cổng quét.',
          'Người gác cổng, cán bộ thôn hoặc đoàn thanh niên có thể khai giúp và in thẻ mã QR bằng giấy cho ông/bà.',
        ],
      },
      {
        id: 'qua-cong',
        title: 'Đến chợ, cơ quan, điểm tiêm',
        text: ['Có hai cách, cách nào cũng được:'],
        steps: [
          'Đưa mã QR của mình cho người gác cổng quét.',
          'Mở máy ảnh điện thoại, đưa vào mã trên áp phích ở cửa, bấm “Tôi vào”. Khi về bấm “Tôi ra”.',
        ],
      },
      {
        id: 'canh-bao',
        title: 'Khi nhận được cảnh báo',
        text: [
          'Tin nhắn không nói tên, nơi hay giờ. Đăng nhập bằng số điện thoại đã nhận tin, mở “Cảnh báo và theo dõi” để xem nơi, ngày và việc cần làm.',
          'Cảnh báo chỉ được gửi khi ca bệnh đã có kết quả xét nghiệm xác nhận. Gửi nhầm thì được thu hồi, và trang này nói rõ.',
        ],
        steps: [
          'Làm theo việc cần làm: ở nhà, xét nghiệm vào ngày nào.',
          'Mỗi ngày cho biết sức khoẻ một lần, cho mình và người nhà.',
          'Khó thở hoặc nặng hơn: gọi 115 hoặc đường dây nóng ngay.',
        ],
      },
      {
        id: 'khong-mang',
        title: 'Khi không có mạng',
        text: [
          'Mã QR đã mở một lần thì mở lại được. Tờ khai và lượt quét được lưu trên máy, ghi “Đã lưu trên máy, sẽ gửi khi có mạng”, và tự gửi khi có mạng.',
          'Muốn mở nhanh, thêm Bình An vào màn hình chính của điện thoại.',
        ],
      },
      {
        id: 'chu-dia-diem',
        title: 'Chủ cửa hàng, cơ quan',
        text: [
          'Đăng nhập, mở “Địa điểm của tôi”, đăng ký. Cán bộ xã, phường xác nhận xong thì in áp phích và thêm số điện thoại người gác cổng.',
        ],
      },
      {
        id: 'tu-ngu',
        title: 'F0, F1 là gì?',
        text: [
          'F0 là người đã xác định mắc bệnh. F1 là người ở gần F0 trong thời gian có thể lây bệnh.',
          'Nếu ông/bà là F1, trạm y tế sẽ gọi và nói rõ cần làm gì.',
        ],
      },
      {
        id: 'rieng-tu',
        title: 'Ai thấy thông tin của tôi?',
        text: [
          'Cán bộ y tế và xã, phường nơi ông/bà ở, để phòng dịch. Người gác cổng chỉ thấy tên viết tắt và được vào hay không.',
          'Mỗi lần có người xem đều được ghi lại. Xem ở mục “Dữ liệu của tôi”.',
        ],
      },
    ],
  },
  en: {
    title: 'Guidance',
    lead: 'For everyone; no account needed to read it. People without a smartphone can declare and pass gates too.',
    print: 'Print this guidance',
    topics: [
      {
        id: 'khai-bao',
        title: 'Health declaration',
        text: [
          'It takes about 2 minutes. A declaration is valid for 24 hours unless your province decides otherwise.',
        ],
        steps: [
          'Choose “Declare” at the top, the form, then “Start the declaration”.',
          'Answer page by page. If you only know a year of birth, give the year. If unsure, choose “I do not know”.',
          'Check, change what is wrong, then press “Send the declaration”.',
          'Keep the QR code: take a screenshot or print it.',
        ],
      },
      {
        id: 'khai-ho',
        title: 'Declare for children and old parents',
        text: [
          'Sign in with your phone number, open “Family” and add each person. Everyone has an own declaration and QR code, marked as held for them.',
        ],
      },
      {
        id: 'xet-nghiem',
        title: 'Book a test',
        text: [
          'For yourself or your household. If you cannot come, cancel early so that somebody else has the seat.',
        ],
        steps: [
          'Open “Book a test”, choose a session near you, then a time. If it is full, join the waiting list.',
          'Sign in with your phone number. The seat is held for some minutes; the page says until when.',
          'Choose a reason and press “Book”.',
          'At the site, show the QR code under “My bookings”, or read the booking code aloud.',
        ],
      },
      {
        id: 'ket-qua',
        title: 'See a test result',
        text: [
          'The message only says that there is a new result, not which. With an account, sign in and open “Test results”. Without one:',
        ],
        steps: [
          'Keep the paper with the code of 9 characters you got when the specimen was taken.',
          'Open the link in the message, type the code, press “See the result”.',
          'Read the first sentence and what to do. For paper, press “Download the result slip (PDF)”.',
          'If it cannot be opened, sign in, or bring a document to the site where the specimen was taken.',
        ],
      },
      {
        id: 'khong-dien-thoai',
        title: 'Without a phone',
        text: [
          'Let the guard scan your ID card or health insurance card.',
          'Guards, hamlet officials or the youth union can declare for you and print a QR card on paper.',
        ],
      },
      {
        id: 'qua-cong',
        title: 'At a market, an agency, a vaccination site',
        text: ['There are two ways, either is fine:'],
        steps: [
          'Let the guard scan your QR code.',
          'Point your phone camera at the poster at the door and press “I am entering”. When you go, press “I am leaving”.',
        ],
      },
      {
        id: 'canh-bao',
        title: 'When you get a warning',
        text: [
          'The message names nobody, no place and no hour. Sign in with the number that got it and open “Warnings and follow-up” to see the place, the day and what to do.',
          'A warning is sent only when a test has confirmed the case. One sent by mistake is recalled, and the page says so.',
        ],
        steps: [
          'Do what is asked: stay at home, be tested on the days named.',
          'Say once a day how you are, for yourself and your household.',
          'Hard to breathe, or worse: call 115 or the hotline now.',
        ],
      },
      {
        id: 'khong-mang',
        title: 'Without a network',
        text: [
          'A QR code opened once opens again. Declarations and scans are kept on the device, shown as “Saved on this device, will be sent when there is a network”, and sent by themselves.',
          'For quick access, add Bình An to your home screen.',
        ],
      },
      {
        id: 'chu-dia-diem',
        title: 'Shop owners and agencies',
        text: [
          'Sign in, open “My places” and register. Once an official of the commune confirms it, print the posters and add the phone numbers of your guards.',
        ],
      },
      {
        id: 'tu-ngu',
        title: 'What are F0 and F1?',
        text: [
          'F0 is a person found to have the disease. F1 is a person who was near an F0 while it could spread.',
          'If you are an F1, your health station calls you and tells you what to do.',
        ],
      },
      {
        id: 'rieng-tu',
        title: 'Who sees my information?',
        text: [
          'Health and commune officials where you live, to control the outbreak. Guards see only a shortened name and whether you may enter.',
          'Every look is recorded. See “My data”.',
        ],
      },
    ],
  },
};
