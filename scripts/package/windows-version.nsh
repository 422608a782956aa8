; Included by electron-builder's NSIS script, which calls customInit before anything is installed.
!include WinVer.nsh

!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "本程序需要 Windows 10 或更高版本。"
    Quit
  ${EndIf}
!macroend
