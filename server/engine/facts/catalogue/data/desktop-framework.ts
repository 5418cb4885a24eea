// Frameworks of applications for desks.
import type {Rows} from '../row.ts'

export const desktopFramework: Rows = {
  Avalonia: {as: '=Avalonia', nuget: 'Avalonia, Avalonia.*'},
  'Eclipse Theia': {as: '=Theia', npm: '@theia/core'},
  egui: {as: 'eframe', cargo: 'egui, eframe'},
  Electron: {as: '=Electron, ~electron', npm: 'electron, electron-builder, @electron-forge/cli, electron-updater'},
  Fyne: {as: '=Fyne', go: 'fyne.io/fyne'},
  GTK: {as: '=GTK, gtk4', pypi: 'pygobject', go: 'github.com/gotk3/gotk3', cargo: 'gtk4, gtk', nuget: 'GtkSharp'},
  iced: {as: '~iced', cargo: 'iced'},
  JavaFX: {as: 'java fx', maven: 'org.openjfx:*'},
  Kivy: {pypi: 'kivy, kivymd'},
  Neutralino: {npm: '@neutralinojs/lib'},
  'NW.js': {as: 'nwjs', npm: 'nw'},
  Qt: {as: '=Qt, pyqt, pyside', pypi: 'pyqt5, pyqt6, pyside2, pyside6', cargo: 'cxx-qt', maven: 'io.qtjambi:*'},
  Slint: {npm: 'slint-ui', cargo: 'slint'},
  Tauri: {npm: '@tauri-apps/api, @tauri-apps/cli', cargo: 'tauri'},
  'Uno Platform': {nuget: 'Uno.WinUI, Uno.UI'},
  'Visual Studio Code': {as: 'vs code, vscode', npm: 'vscode-languageclient, vscode-languageserver'},
  Wails: {as: '=Wails', go: 'github.com/wailsapp/wails'},
  WinUI: {nuget: 'Microsoft.WindowsAppSDK'},
  WPF: {as: '=WPF, windows presentation foundation', nuget: 'MahApps.Metro, MaterialDesignThemes, Prism.Wpf'},
  wxPython: {as: 'wxwidgets', pypi: 'wxpython'},
}
