/** A commune, ward or town of a district, by the name of its administration. */
export interface Place {
  readonly rank: "xã" | "phường" | "thị trấn";
  readonly name: string;
}

function places(wards: string, towns: string, communes: string): readonly Place[] {
  const of = (rank: Place["rank"], names: string) =>
    names === "" ? [] : names.split(", ").map((name): Place => ({ rank, name }));
  return [...of("phường", wards), ...of("thị trấn", towns), ...of("xã", communes)];
}

/** The districts' wards, towns and communes as they were in 2021 to 2023, by the upper-level union's code. */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  LX: places(
    "Mỹ Bình, Mỹ Long, Mỹ Xuyên, Bình Khánh, Mỹ Phước, Đông Xuyên, Mỹ Quý, Mỹ Thạnh, Mỹ Thới, Bình Đức, Mỹ Hòa",
    "",
    "Mỹ Khánh, Mỹ Hòa Hưng",
  ),
  CD: places("Châu Phú A, Châu Phú B, Núi Sam, Vĩnh Mỹ, Vĩnh Nguơn", "", "Vĩnh Châu, Vĩnh Tế"),
  TC: places(
    "Long Thạnh, Long Hưng, Long Châu, Long Phú, Long Sơn",
    "",
    "Phú Lộc, Vĩnh Xương, Vĩnh Hòa, Tân An, Long An, Tân Thạnh, Châu Phong, Phú Vĩnh, Lê Chánh",
  ),
  AP: places(
    "",
    "An Phú, Long Bình",
    "Khánh An, Khánh Bình, Nhơn Hội, Quốc Thái, Phú Hữu, Phú Hội, Phước Hưng, Vĩnh Lộc, Vĩnh Hậu, Vĩnh Trường, Vĩnh Hội Đông, Đa Phước",
  ),
  CP: places(
    "",
    "Cái Dầu, Vĩnh Thạnh Trung",
    "Khánh Hòa, Mỹ Đức, Mỹ Phú, Ô Long Vỹ, Thạnh Mỹ Tây, Bình Long, Bình Mỹ, Bình Thủy, Đào Hữu Cảnh, Bình Phú, Bình Chánh",
  ),
  CT: places(
    "",
    "An Châu, Vĩnh Bình",
    "An Hòa, Cần Đăng, Vĩnh Hanh, Bình Thạnh, Bình Hòa, Vĩnh An, Hòa Bình Thạnh, Vĩnh Lợi, Vĩnh Nhuận, Tân Phú, Vĩnh Thành",
  ),
  CM: places(
    "",
    "Chợ Mới, Mỹ Luông, Hội An",
    "Kiến An, Mỹ Hội Đông, Long Điền A, Long Điền B, Tấn Mỹ, Long Kiến, Kiến Thành, Mỹ Hiệp, Mỹ An, Nhơn Mỹ, Long Giang, Bình Phước Xuân, An Thạnh Trung, Hòa Bình, Hòa An",
  ),
  PT: places(
    "",
    "Phú Mỹ, Chợ Vàm",
    "Long Hòa, Phú Long, Phú Lâm, Phú Hiệp, Phú Thạnh, Hòa Lạc, Phú Thành, Phú An, Phú Xuân, Hiệp Xương, Phú Bình, Phú Thọ, Phú Hưng, Bình Thạnh Đông, Tân Hòa, Tân Trung",
  ),
  TS: places(
    "",
    "Núi Sập, Phú Hòa, Óc Eo",
    "Tây Phú, An Bình, Vĩnh Phú, Vĩnh Trạch, Phú Thuận, Vĩnh Chánh, Định Mỹ, Định Thành, Mỹ Phú Đông, Vọng Đông, Vĩnh Khánh, Thoại Giang, Bình Thành, Vọng Thê",
  ),
  TB: places(
    "",
    "Nhà Bàng, Chi Lăng, Tịnh Biên",
    "Núi Voi, Nhơn Hưng, An Phú, Thới Sơn, Văn Giáo, An Cư, An Nông, Vĩnh Trung, Tân Lợi, An Hảo, Tân Lập",
  ),
  TT: places(
    "",
    "Tri Tôn, Ba Chúc, Cô Tô",
    "Lạc Quới, Lê Trì, Vĩnh Gia, Vĩnh Phước, Châu Lăng, Lương Phi, Lương An Trà, Tà Đảnh, Núi Tô, An Tức, Ô Lâm, Tân Tuyến",
  ),
};
