//! x
/// x
pub struct Folder;
impl Folder {
    /// x
    pub fn open(_: &std::path::Path) -> Result<Self, crate::WireError> { Ok(Self) }
    /// x
    pub fn survey(&self) -> &news::Survey { panic!() }
    /// x
    pub fn manuscripts<'a>(&'a self, _: &'a news::AddressPlan) -> crate::Manuscripts<'a> { panic!() }
}
